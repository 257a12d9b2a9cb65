import type { Lang } from '../../i18n/locales.ts';
import type { SixPillarsContent } from '../../schemas/chart.ts';

/** A chapter as the chart needs it. */
export type ChapterOfPillar = { id: string; number: number; title: string };

/** One pillar in one language, with its place in the order of the plan. */
export type Pillar = {
  id: string;
  /** 0 for the foundation, 5 for the outward reach. */
  level: number;
  name: string;
  aim: string;
  means: string[];
  citation: string;
  chapter: ChapterOfPillar;
  agencies: string[];
  projects: { name: string; citation: string }[];
};

/**
 * The pillars in the order of their chapters, in one language.
 * @throws when a pillar's chapter is not among the plan's chapters.
 */
export const buildSixPillars = (
  content: SixPillarsContent,
  chapters: ChapterOfPillar[],
  lang: Lang,
): Pillar[] =>
  content.pillars
    .map((pillar) => {
      const chapter = chapters.find(({ id }) => id === pillar.chapter);
      if (!chapter)
        throw new Error(
          `content/charts/six-pillars.json: the pillar "${pillar.id}" names the chapter "${pillar.chapter}", which the plan does not list.`,
        );
      return { pillar, chapter };
    })
    .sort((a, b) => a.chapter.number - b.chapter.number)
    .map(({ pillar, chapter }, level) => ({
      id: pillar.id,
      level,
      name: pillar.name[lang],
      aim: pillar.aim[lang],
      means: pillar.means.map((means) => means[lang]),
      citation: pillar.citation,
      chapter,
      agencies: pillar.agencies,
      projects: pillar.projects.map(({ name, citation }) => ({ name: name[lang], citation })),
    }));
