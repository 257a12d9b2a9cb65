import type { Pillar } from './build.ts';

export type SixPillarsRow = {
  id: string;
  pillar: string;
  chapter: string;
  aim: string;
  means: string;
  agencies: string;
  projects: string;
};

/** The rows of the table under the chart; `agencyName` and `chapterLabel` give the words. */
export const rowsOfSixPillars = (
  pillars: Pillar[],
  agencyName: (id: string) => string,
  chapterLabel: (number: number) => string,
  separator: string,
): SixPillarsRow[] =>
  pillars.map((pillar) => ({
    id: pillar.id,
    pillar: pillar.name,
    chapter: chapterLabel(pillar.chapter.number),
    aim: pillar.aim,
    means: pillar.means.join(separator),
    agencies: pillar.agencies.map(agencyName).join(separator),
    projects: pillar.projects.map(({ name }) => name).join(separator),
  }));
