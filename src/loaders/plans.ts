import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { langs, type Lang } from '../i18n/locales.ts';
import type { Plan } from '../schemas/plan.ts';
import { once } from './once.ts';

/** A chapter in one language, with its place in the plan. */
export type ChapterEntry = {
  plan: Plan;
  id: string;
  entry: CollectionEntry<'chapters'>;
};

/** The plans in the order in which a reader should meet them: the two main ones, then by time. */
const order = [
  '14th-five-year-plan',
  'action-plan-2023-2027',
  'pilot-zone-2020',
  'ai-pilot-zone-2020',
  'digital-industry-plan',
  'reply-letter-2023',
];

const place = ({ id }: Plan): number => (order.includes(id) ? order.indexOf(id) : order.length);

export const loadPlans = async (): Promise<Plan[]> =>
  (await getCollection('plans'))
    .map(({ data }) => data)
    .sort((a, b) => place(a) - place(b) || (a.issued < b.issued ? -1 : 1));

const loadEntry = once(async (id: string) => {
  const entry = await getEntry('chapters', id);
  if (!entry) throw new Error(`content/plans/${id}.mdx was not loaded.`);
  return entry;
});

/** One chapter of a plan. @throws when it was not loaded. */
export const loadChapter = async (plan: Plan, id: string, lang: Lang): Promise<ChapterEntry> => ({
  plan,
  id,
  entry: await loadEntry(`${plan.id}/${id}/${lang}`),
});

/** The chapters of a plan in its own order. */
export const loadChapters = async (plan: Plan, lang: Lang): Promise<ChapterEntry[]> =>
  Promise.all(plan.chapters.map((id) => loadChapter(plan, id, lang)));

/** Every chapter of every plan in a language. */
export const loadAllChapters = async (lang: Lang): Promise<ChapterEntry[]> =>
  (await Promise.all((await loadPlans()).map((plan) => loadChapters(plan, lang)))).flat();

export const planPaths = async () =>
  (await loadPlans()).flatMap((plan) =>
    langs.map((lang) => ({ params: { lang, plan: plan.id }, props: { plan } })),
  );

export const chapterPaths = async () =>
  (await loadPlans()).flatMap((plan) =>
    langs.flatMap((lang) =>
      plan.chapters.map((chapter) => ({
        params: { lang, plan: plan.id, chapter },
        props: { plan },
      })),
    ),
  );

export const langPaths = () => langs.map((lang) => ({ params: { lang } }));
