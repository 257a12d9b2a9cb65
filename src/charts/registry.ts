import type { Lang } from '../i18n/locales.ts';
import type { Library } from '../markdown/library.ts';
import type { ChartContent } from '../schemas/chart.ts';
import Lineage from './lineage/Chart.astro';
import Responsibilities from './responsibilities/Chart.astro';
import SixPillars from './six-pillars/Chart.astro';
import type { ChapterOfPillar } from './six-pillars/build.ts';

/**
 * The charts of the site: id → component. Pages, and later embeds, pictures and data files, go
 * through this list, so that a new chart gets all of them at once. The charts of single indicators
 * (`indicator-{id}`) come from the indicators themselves.
 */
const charts = {
  'six-pillars': SixPillars,
  lineage: Lineage,
  responsibilities: Responsibilities,
} as const;

/** What every chart is given; each takes what it needs. */
export type ChartProps = {
  lang: Lang;
  content: ChartContent;
  library: Library;
  /** The chapters of the chart's plan. */
  chapters: ChapterOfPillar[];
  isAlone?: boolean;
};

/** The component that draws this content. */
export const chartFor = (content: ChartContent): ((props: ChartProps) => unknown) =>
  charts[content.id] as unknown as (props: ChartProps) => unknown;
