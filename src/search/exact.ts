import type { Lang } from '../i18n/locales.ts';
import { bare, fold } from './fold.ts';
import type { Candidate, IndexReader } from './index-reader.ts';
import { loadRecord } from './load-record.ts';
import { inOrder } from './order.ts';
import type { Plan, Sought } from './query.ts';

/** The records that hold the query as written, or in one of its forms. */

/** So many texts at most are loaded to find out which of them hold the query across punctuation. */
const unsureLimit = 30;
/** With more results than this, the reader needs none with signs between the words. */
const fewResults = 5;

/** What Pagefind could not tell of a query with punctuation in it; null where it does not stand. */
const lookAt = async (
  candidate: Candidate,
  sought: Sought,
  lang: Lang,
): Promise<Candidate | null> => {
  const { record, text } = await loadRecord(candidate.data, lang);
  if (!text.includes(sought.bare)) return null;
  const names = record.names.map((name) => bare(fold(name)));
  const inName = names.includes(sought.bare)
    ? 0
    : names.some((name) => name.startsWith(sought.bare))
      ? 1
      : names.some((name) => name.includes(sought.bare))
        ? 2
        : 3;
  return { ...candidate, inName, hits: text.split(sought.bare).length - 1, isUnsure: false };
};

const looked = async (candidates: Candidate[], sought: Sought, lang: Lang) => {
  const sorted = candidates.sort(inOrder);
  if (sorted.every(({ isUnsure }) => !isUnsure)) return sorted;
  return Promise.all(
    sorted.map((each, at) =>
      at < unsureLimit && each.isUnsure ? lookAt(each, sought, lang) : each,
    ),
  );
};

/** In order; those with signs between the words only where few others are. */
export const findExact = async (plan: Plan, index: IndexReader): Promise<Candidate[]> => {
  const found = new Map<string, Candidate>();
  const add = (candidates: (Candidate | null)[]) => {
    for (const each of candidates) if (each && !found.has(each.id)) found.set(each.id, each);
  };
  for (const [at, sought] of plan.exact.entries()) {
    const candidates = await looked(await index.exact(sought), sought, plan.lang);
    add(candidates.map((each) => each && { ...each, isForm: at > 0 }));
  }
  const [whole] = plan.exact;
  if (whole && found.size < fewResults) {
    const loose = (await index.loose(whole)).filter(({ id }) => !found.has(id));
    add(await looked(loose.sort(inOrder).slice(0, unsureLimit), whole, plan.lang));
  }
  return [...found.values()].sort(inOrder);
};
