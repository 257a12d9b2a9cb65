import { langs, otherLang, type Lang } from '../i18n/locales.ts';
import type { Answer, FacetCounts, Filters, Searcher, Sources } from './answer.ts';
import { countFacets, narrow, noCounts } from './facet-counts.ts';
import { finder, isForeign, type Found } from './find-in.ts';
import type { Near } from './find-near.ts';
import { resultOfName } from './load-record.ts';
import { ResultQueue } from './result-queue.ts';

/** Answers a query. It knows neither the network nor the page: what it needs is handed in. */

const batchSize = 8;
/** With more results than this, the reader needs no partial ones. */
const fewResults = 5;

const noAnswer = (): Answer => ({
  results: [],
  total: 0,
  near: [],
  hasMoreNear: false,
  readAs: '',
  nearest: [],
});

export const createSearcher = (sources: Sources): Searcher => {
  const findIn = finder(sources);
  let queue = new ResultQueue(new Set());
  let slips: Near['slips'] | undefined;
  let last: { typed: string; found: Found } | undefined;

  /** The pages of this language, and of the other one where this one has nothing. */
  const find = async (typed: string, lang: Lang) => {
    const own = await findIn(typed, lang);
    const isElsewhere =
      own.candidates.length + own.names.length === 0 && isForeign(own.plan.folded, lang);
    return { own, found: isElsewhere ? await findIn(typed, otherLang(lang)) : own };
  };

  const ask = async (typed: string, lang: Lang, filters: Filters = {}): Promise<Answer> => {
    const shown = new Set<string>();
    const results = new ResultQueue(shown);
    queue = results;
    slips = undefined;
    const answer = noAnswer();
    const wanted = langs.find((each) => each === filters.language) ?? lang;
    const { own, found } = await find(typed, wanted);
    last = { typed, found };
    if (own.plan.exact.length === 0) return answer;
    const hasFilters = Object.keys(filters).length > 0;
    const names = hasFilters ? [] : own.names.map((match) => resultOfName(match, own.lang));
    answer.readAs = own.readAs;
    const left = await narrow(found, filters);
    results.fill(left, found.sought, found.lang);
    const taken = await results.take(batchSize);
    // A name that was loaded shows what is told of it; the others stand by themselves.
    const named = names.map((row) => taken.find(({ address }) => address === row.address) ?? row);
    const addresses = new Set(named.map(({ address }) => address));
    answer.results = [...named, ...taken.filter(({ address }) => !addresses.has(address))];
    for (const address of addresses) shown.add(address);
    answer.total = Math.max(answer.results.length, left.length);
    const wantsNear =
      answer.total === 0 || (answer.total < fewResults && own.plan.words.length > 0);
    if (!wantsNear || hasFilters) return answer;
    const { findNear } = await import('./find-near.ts');
    const near = await findNear(own, answer.total, shown, sources, findIn);
    ({ slips } = near);
    return {
      ...answer,
      near: near.results,
      hasMoreNear: !near.slips.isEmpty,
      readAs: near.readAs || answer.readAs,
      nearest: near.nearest,
    };
  };

  const counts = async (): Promise<FacetCounts> => {
    if (!last) return noCounts();
    const { typed, found } = last;
    const elsewhere = await findIn(typed, otherLang(found.lang));
    return countFacets(found, elsewhere.candidates.length);
  };

  return {
    prepare: async (lang) => void (await sources.index(lang)),
    ask,
    more: (count) => queue.take(count),
    moreNear: async (count) => (await slips?.take(count)) ?? [],
    counts,
  };
};
