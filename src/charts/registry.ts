import SixPillars from './six-pillars/Chart.astro';

/**
 * The charts of the site: id → component. Pages, and later embeds, pictures and data files, go
 * through this list, so that a new chart gets all of them at once.
 */
export const charts = { 'six-pillars': SixPillars } as const;

export type ChartId = keyof typeof charts;

export const chartIds = Object.keys(charts) as ChartId[];
