import type { BuiltIndicator } from '../indicators/build-indicator.ts';
import type { Bilingual } from '../schemas/bilingual.ts';
import type { ChartContent } from '../schemas/chart.ts';
import type { Plan } from '../schemas/plan.ts';
import type { ChapterOfPillar } from './six-pillars/build.ts';

/**
 * A chart as everything that shows charts knows it: pages, embeds, pictures, oEmbed and citations
 * go through a list of these, so that a new chart gets all of them at once.
 */
export type ChartEntry = {
  /** `six-pillars`, `indicator-smart-factories`: its address, file name and data attribute. */
  id: string;
  title: Bilingual;
  /** The sentence under its title, and what search engines are told of it. */
  lead: Bilingual;
  /** What it shows, in a sentence; alternative text of its pictures. */
  summary: Bilingual;
  /** The plan that it is a picture of; charts of single indicators have none. */
  plan?: Plan | undefined;
  /** A whole day. */
  updated: string;
  /** What is drawn: a chart with content of its own, or the values of one indicator. */
  subject:
    | { kind: 'content'; content: ChartContent; chapters: Record<'zh' | 'en', ChapterOfPillar[]> }
    | { kind: 'indicator'; built: BuiltIndicator };
};
