import { getCollection } from 'astro:content';
import type { Lang } from '../i18n/locales.ts';
import type { ChartContent } from '../schemas/chart.ts';
import { loadChapters, loadPlans } from './plans.ts';

export const loadCharts = async (): Promise<ChartContent[]> =>
  (await getCollection('charts')).map(({ data }) => data);

/** @throws when there is no such chart. */
export const loadChart = async (id: string): Promise<ChartContent> => {
  const chart = (await loadCharts()).find((each) => each.id === id);
  if (!chart) throw new Error(`content/charts/${id}.json was not loaded.`);
  return chart;
};

/** The plan that a chart shows, and its chapters in a language. */
export const loadChartPlan = async (chart: ChartContent, lang: Lang) => {
  const plan = (await loadPlans()).find(({ id }) => id === chart.plan);
  if (!plan) throw new Error(`content/charts/${chart.id}.json names the plan "${chart.plan}".`);
  const chapters = (await loadChapters(plan, lang)).map(({ id, entry }) => ({ id, ...entry.data }));
  return { plan, chapters };
};
