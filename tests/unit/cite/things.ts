import type { Citable } from '../../../src/cite/citable.ts';

/** One of each kind in each language, with what is hard about titles: commas, marks, a draft. */

const address = 'https://plans.example';
const site = { zh: '重庆数字经济规划读本', en: 'Chongqing Digital Plans, Explained' };

export const chapter: Record<'zh' | 'en', Citable> = {
  zh: {
    kind: 'page',
    title: '2023—2027年行动计划（征求意见稿）任务五：“产业大脑+未来工厂”',
    site: site.zh,
    date: '2026-11-05',
    url: `${address}/zh/plans/action-plan-2023-2027/06-industry-brain/`,
    lang: 'zh',
    key: 'chongqing-digital-plans-action-plan-2023-2027-06-industry-brain-zh',
  },
  en: {
    kind: 'page',
    title:
      '2023–2027 action plan (consultation draft), Task 5: The “industry brain + future factory” system',
    site: site.en,
    date: '2026-11-05',
    url: `${address}/en/plans/action-plan-2023-2027/06-industry-brain/`,
    lang: 'en',
    key: 'chongqing-digital-plans-action-plan-2023-2027-06-industry-brain-en',
  },
};

export const chart: Record<'zh' | 'en', Citable> = {
  zh: {
    kind: 'chart',
    title: '谁负责什么：部门和任务的对照',
    site: site.zh,
    date: '2026-11-25',
    url: `${address}/zh/charts/responsibilities/`,
    lang: 'zh',
    key: 'chongqing-digital-plans-charts-responsibilities-zh',
  },
  en: {
    kind: 'chart',
    title: 'Who answers for what: agencies & tasks',
    site: site.en,
    date: '2026-11-25',
    url: `${address}/en/charts/responsibilities/`,
    lang: 'en',
    key: 'chongqing-digital-plans-charts-responsibilities-en',
  },
};

export const indicator: Record<'zh' | 'en', Citable> = {
  zh: {
    kind: 'dataset',
    title: '智能工厂',
    site: site.zh,
    date: '2026-11-25',
    url: `${address}/zh/indicators/smart-factories/`,
    lang: 'zh',
    key: 'chongqing-digital-plans-indicators-smart-factories-zh',
  },
  en: {
    kind: 'dataset',
    title: 'Smart factories',
    site: site.en,
    date: '2026-11-25',
    url: `${address}/en/indicators/smart-factories/`,
    lang: 'en',
    key: 'chongqing-digital-plans-indicators-smart-factories-en',
  },
};

export const things = [chapter, chart, indicator].flatMap(({ zh, en }) => [zh, en]);
