import { otherLang, type Lang } from '../i18n/locales.ts';
import { abbreviated } from './abbreviations.ts';
import type { Answer, FacetCounts, Filters, Result, Searcher, Sources } from './answer.ts';
import { findExact } from './exact.ts';
import { excerptOf } from './excerpt.ts';
import { countFacets, narrow, noCounts, type FoundIn } from './facet-counts.ts';
import { bare, fold, hasHan } from './fold.ts';
import { loadRecord, resultOf, resultOfName } from './load-record.ts';
import { nameKey } from './name-shards.ts';
import { distance, nearestNames, otherNames, type NameMatch } from './near.ts';
import { equalOrder, inOrder } from './order.ts';
import { findByParts, partsOf, type Part } from './parts.ts';
import { planQuery, type Plan } from './query.ts';
import { ResultQueue } from './result-queue.ts';
import { SlipQueue } from './slips.ts';
import { correctSpelling } from './spelling.ts';

/** Answers a query. It knows neither the network nor the page: what it needs is handed in. */

export const batchSize = 8;
const nearLimit = 8;
/** Results of the one name that the query most likely misspells. */
const closeLimit = 4;
/** With more results than this, the reader needs no partial ones. */
const fewResults = 5;

/** What a language's pages hold of a query. */
type Found = FoundIn & { plan: Plan; sought: string[]; names: NameMatch[]; readAs: string };

const isForeign = (folded: string, lang: Lang): boolean =>
  lang === 'zh' ? !hasHan(folded) && /\p{Script=Latin}{2}/u.test(folded) : hasHan(folded);

/** A name that differs from the query by one character. */
const isClose = (name: string, { plan }: Found): boolean =>
  distance(bare(fold(name)), bare(plan.folded), 1) <= 1;

/** The name itself before its other forms. */
const formOrder = ({ row, via }: NameMatch): number => (row[3][0] === via ? 0 : 1);

const asName = ([kind, address, name, forms]: NameMatch['row']): NameMatch => ({
  row: [kind, address, name, forms],
  via: name,
  isWhole: true,
});

export const createSearcher = (sources: Sources): Searcher => {
  let queue = new ResultQueue(new Set());
  let slips = new SlipQueue(new Set());
  let last: { typed: string; found: Found } | undefined;

  /** The names that a query means: in the other language, in pinyin, or abbreviated. */
  const namesFor = async (plan: Plan, hasFound: boolean): Promise<NameMatch[]> => {
    const key = nameKey(plan.folded);
    if (plan.isQuoted || key === '') return [];
    const matches = otherNames(await sources.names(plan.lang, key), plan.folded);
    const whole = matches
      .filter(({ isWhole }) => isWhole)
      .sort((a, b) => formOrder(a) - formOrder(b) || equalOrder(a.row[0]) - equalOrder(b.row[0]));
    if (whole.length > 0 || hasFound) return whole;
    const short = abbreviated(await sources.agencies(plan.lang), plan.folded);
    return short.length > 0 ? short.slice(0, 3).map(asName) : matches;
  };

  const findIn = async (typed: string, lang: Lang): Promise<Found> => {
    const index = await sources.index(lang);
    let plan = planQuery(typed, lang);
    let candidates = await findExact(plan, index);
    if (candidates.length === 0 && hasHan(plan.folded)) {
      const folded = planQuery(typed, lang, await sources.variants());
      if (folded.folded !== plan.folded) {
        plan = folded;
        candidates = await findExact(plan, index);
      }
    }
    const found: Found = {
      lang,
      index,
      candidates,
      plan,
      sought: plan.exact.map((each) => each.bare),
      names: [],
      readAs: '',
    };
    if (candidates.length > 0 && !isForeign(plan.folded, lang)) return found;
    found.names = await namesFor(plan, candidates.length > 0);
    const [best] = found.names.filter(({ isWhole }) => isWhole);
    if (!best) return found;
    const [, , name] = best.row;
    const own = planQuery(name, lang);
    const ids = new Set(candidates.map(({ id }) => id));
    // What the name says in this language comes before the other language's words.
    const named = (await findExact(own, index)).filter(({ id }) => !ids.has(id));
    return {
      ...found,
      readAs: name,
      candidates: [...named, ...candidates].sort(inOrder),
      sought: [...own.exact.map((each) => each.bare), ...found.sought],
    };
  };

  const showParts = async (parts: Part[], { index, lang }: Found, shown: Set<string>) => {
    const results: Result[] = [];
    const wanted = parts.flatMap(({ forms }) => forms.map((form) => form.bare));
    for (const candidate of (await findByParts(parts, index)).slice(0, nearLimit)) {
      const { record } = await loadRecord(candidate.data, lang);
      const result = resultOf(record, excerptOf(record, [], wanted), lang);
      if (shown.has(result.address)) continue;
      shown.add(result.address);
      results.push(result);
    }
    return results;
  };

  /** The results of another query, as nearly what was asked for. */
  const showInstead = async (query: string, lang: Lang, shown: Set<string>) => {
    const meant = await findIn(query, lang);
    const instead = new ResultQueue(new Set(shown));
    instead.fill(meant.candidates, meant.sought, lang);
    const results = await instead.take(closeLimit * 2);
    return { results, readAs: meant.readAs || query };
  };

  /** What nearly answers: the likelier spelling, the parts of the query, or one slip forgiven. */
  const findNear = async (found: Found, total: number, answer: Answer, shown: Set<string>) => {
    const { plan, index, lang } = found;
    if (plan.isQuoted) return;
    if (total === 0 && /[a-z]{4}/.test(plan.folded)) {
      const spelt = await correctSpelling(plan.folded, sources.words);
      const instead = spelt === plan.folded ? null : await showInstead(spelt, lang, shown);
      if (instead && instead.results.length > 0) {
        answer.near = instead.results;
        answer.readAs = instead.readAs;
        return;
      }
    }
    const nameList = await sources.nameList(lang);
    const { parts, isSound } = await partsOf(plan, index, nameList);
    if (plan.words.length > 1) answer.near = await showParts(parts, found, shown);
    if (answer.near.length > 0 || total > 0) return;
    const [nearest] = nearestNames(nameList, plan.folded);
    if (nearest !== undefined && isClose(nearest, found))
      answer.near = (await showInstead(nearest, lang, shown)).results.slice(0, closeLimit);
    for (const { address } of answer.near) shown.add(address);
    if (hasHan(plan.folded)) {
      await slips.fill(plan.exact[0]?.runs.flat() ?? [], index, lang, isSound);
      answer.near.push(...(await slips.take(nearLimit - answer.near.length)));
      answer.hasMoreNear = !slips.isEmpty;
    }
    if (isSound || answer.near.length === 0)
      answer.near.push(...(await showParts(parts, found, shown)));
  };

  const ask = async (typed: string, lang: Lang, filters: Filters = {}): Promise<Answer> => {
    const shown = new Set<string>();
    queue = new ResultQueue(shown);
    slips = new SlipQueue(shown);
    const answer: Answer = {
      results: [],
      total: 0,
      near: [],
      hasMoreNear: false,
      readAs: '',
      nearest: [],
    };
    const wantsOther = filters.language !== undefined && filters.language !== lang;
    let found = await findIn(typed, wantsOther ? otherLang(lang) : lang);
    last = { typed, found };
    const own = found;
    if (own.plan.exact.length === 0) return answer;
    const hasFilters = Object.keys(filters).length > 0;
    const names = hasFilters ? [] : own.names.map((match) => resultOfName(match, own.lang));
    if (own.candidates.length + names.length === 0 && isForeign(own.plan.folded, own.lang)) {
      found = await findIn(typed, otherLang(own.lang));
      last = { typed, found };
    }
    answer.readAs = own.readAs;
    const left = await narrow(found, filters);
    queue.fill(left, found.sought, found.lang);
    const taken = await queue.take(batchSize);
    // A name that was loaded shows what is told of it; the others stand by themselves.
    const named = names.map((row) => taken.find(({ address }) => address === row.address) ?? row);
    const addresses = new Set(named.map(({ address }) => address));
    answer.results = [...named, ...taken.filter(({ address }) => !addresses.has(address))];
    for (const address of addresses) shown.add(address);
    answer.total = Math.max(answer.results.length, left.length);
    if (answer.total < fewResults && !hasFilters) await findNear(own, answer.total, answer, shown);
    if (answer.total === 0)
      answer.nearest = nearestNames(await sources.nameList(lang), own.plan.folded);
    return answer;
  };

  const counts = async (): Promise<FacetCounts> => {
    if (!last) return noCounts();
    const { typed, found } = last;
    const other = await findIn(typed, otherLang(found.lang));
    return countFacets(found, other.candidates.length);
  };

  return {
    prepare: async (lang) => void (await sources.index(lang)),
    ask,
    more: (count) => queue.take(count),
    moreNear: (count) => slips.take(count),
    counts,
  };
};
