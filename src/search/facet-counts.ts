import { otherLang, type Lang } from '../i18n/locales.ts';
import type { FacetCounts, Filters } from './answer.ts';
import type { Candidate, FacetName, IndexReader } from './index-reader.ts';

/** Narrows results and counts what each choice would leave. */

const facetNames: FacetName[] = ['kind', 'plan', 'year', 'agency', 'language'];

/** Candidates of one language, with its index. */
export type FoundIn = { lang: Lang; index: IndexReader; candidates: Candidate[] };

export const narrow = async (
  { lang, index, candidates }: FoundIn,
  filters: Filters,
): Promise<Candidate[]> => {
  let left = candidates;
  for (const name of facetNames) {
    const value = filters[name];
    if (value === undefined) continue;
    if (name === 'language') {
      if (value !== lang) return [];
      continue;
    }
    const values = await index.facet(name);
    left = left.filter(({ id }) => values.get(id)?.includes(value));
  }
  return left;
};

export const noCounts = (): FacetCounts => ({
  kind: {},
  plan: {},
  year: {},
  agency: {},
  language: {},
});

/** @param elsewhere how many results the pages of the other language have. */
export const countFacets = async (
  { lang, index, candidates }: FoundIn,
  elsewhere: number,
): Promise<FacetCounts> => {
  const totals = noCounts();
  for (const name of facetNames) {
    if (name === 'language') continue;
    const values = await index.facet(name);
    for (const { id } of candidates)
      for (const value of values.get(id) ?? [])
        totals[name][value] = (totals[name][value] ?? 0) + 1;
  }
  if (candidates.length > 0) totals.language[lang] = candidates.length;
  if (elsewhere > 0) totals.language[otherLang(lang)] = elsewhere;
  return totals;
};
