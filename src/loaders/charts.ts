import { getCollection } from 'astro:content';
import edition from '../../content/edition.json';
import { indicatorSummary, indicatorTitle } from '../charts/indicator/words.ts';
import type { ChartEntry } from '../charts/registry.ts';
import { langs, type Lang } from '../i18n/locales.ts';
import type { ChartContent } from '../schemas/chart.ts';
import type { Plan } from '../schemas/plan.ts';
import { loadChartedIndicators } from './indicators.ts';
import { loadChapters, loadPlans } from './plans.ts';

const chaptersOf = async (plan: Plan, lang: Lang) =>
  (await loadChapters(plan, lang)).map(({ id, entry }) => ({ id, ...entry.data }));

const contentEntry = async (content: ChartContent): Promise<ChartEntry> => {
  const plan = (await loadPlans()).find(({ id }) => id === content.plan);
  if (!plan) throw new Error(`content/charts/${content.id}.json names the plan "${content.plan}".`);
  return {
    id: content.id,
    title: content.title,
    lead: content.summary,
    summary: content.summary,
    plan,
    updated: content.updated,
    subject: {
      kind: 'content',
      content,
      chapters: { zh: await chaptersOf(plan, 'zh'), en: await chaptersOf(plan, 'en') },
    },
  };
};

/** The charts with content of their own, in the order in which a reader should meet them. */
const order = ['six-pillars', 'industry-brain', 'targets', 'responsibilities', 'lineage'];

/** Every chart of the site: those with content of their own, then those of single indicators. */
export const loadCharts = async (): Promise<ChartEntry[]> => {
  const contents = (await getCollection('charts')).map(({ data }) => data);
  const own = await Promise.all(
    contents.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).map(contentEntry),
  );
  const ofIndicators = (await loadChartedIndicators()).map((built): ChartEntry => ({
    id: `indicator-${built.indicator.id}`,
    title: { zh: indicatorTitle(built, 'zh'), en: indicatorTitle(built, 'en') },
    // An indicator is told by its definition, not by all its values.
    lead: built.indicator.definition,
    summary: { zh: indicatorSummary(built, 'zh'), en: indicatorSummary(built, 'en') },
    updated: edition.asOf,
    subject: { kind: 'indicator', built },
  }));
  return [...own, ...ofIndicators];
};

/** @throws when there is no such chart. */
export const loadChart = async (id: string): Promise<ChartEntry> => {
  const chart = (await loadCharts()).find((each) => each.id === id);
  if (!chart) throw new Error(`There is no chart "${id}".`);
  return chart;
};

/** A path for every chart in every language; `params.chart` is its id. */
export const chartPaths = async () =>
  (await loadCharts()).flatMap((entry) =>
    langs.map((lang) => ({ params: { lang, chart: entry.id }, props: { entry } })),
  );
