import type { Lang } from '../i18n/locales.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';
import { bare, fold, hasHan, type Variants } from './fold.ts';
import { readRecord, type FoundRecord } from './head.ts';
import type { Candidate, FacetName, IndexReader } from './index-reader.ts';
import { kinds, type Kind } from './kinds.ts';
import { nameKey, type NameRow } from './name-shards.ts';
import { meantName, nearestNames, otherNames, type NameMatch } from './near.ts';
import { fitsGuess, nearHits, type Guess } from './near-text.ts';
import { planQuery, type Plan, type Sought } from './query.ts';

/** Answers a query. It knows neither the network nor the page: what it needs is handed in. */

export type Sources = {
  index: (lang: Lang) => Promise<IndexReader>;
  /** Names of a language whose other forms may begin with the key. */
  names: (lang: Lang, key: string) => Promise<NameRow[]>;
  nameList: (lang: Lang) => Promise<string[]>;
  variants: () => Promise<Variants>;
};

export type Result = {
  lang: Lang;
  /** The address below the site's base. */
  address: string;
  path: string;
  title: string;
  heading: string;
  kind: Kind;
  pieces: Excerpt['pieces'];
};

export type Filters = Partial<Record<FacetName, string>>;

export type Answer = {
  /** The first results that hold the query as written or in another form. */
  results: Result[];
  total: number;
  /** Results that hold only parts of it, or nearly it. */
  near: Result[];
  hasMoreNear: boolean;
  /** The name in this language under which a query in the other one was answered. */
  readAs: string;
  /** Names to offer where nothing was found. */
  nearest: string[];
};

export type FacetCounts = Record<FacetName, Record<string, number>>;

export type Searcher = {
  ask: (typed: string, lang: Lang, filters?: Filters) => Promise<Answer>;
  /** The next results of the last answer. */
  more: (count: number) => Promise<Result[]>;
  moreNear: (count: number) => Promise<Result[]>;
  /** How many results of the last query each value of a facet has. */
  counts: () => Promise<FacetCounts>;
};

export const batchSize = 8;
const nearLimit = 8;
/** With more results than this, the reader needs no partial ones. */
const fewResults = 5;
/** So many texts at most are loaded to find out which of them hold the query across punctuation. */
const unsureLimit = 30;
const facetNames: FacetName[] = ['kind', 'plan', 'year', 'agency'];

/** What stands in a name before what stands in the text; there, the more often the better. */
const inOrder = (a: Candidate, b: Candidate): number => {
  const rank = ({ inName, kind }: Candidate) =>
    inName === 0 ? 0 : inName < 3 ? 1 : kind === 'note' ? 3 : 2;
  const [ra, rb] = [rank(a), rank(b)];
  return (
    ra - rb ||
    (ra < 2
      ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.inName - b.inName || b.score - a.score
      : b.hits - a.hits || b.score - a.score)
  );
};

/** A term is told in its own entry before the chapter that has its name for a title. */
const equalOrder = (kind: Kind): number => (kind === 'term' ? -1 : kinds.indexOf(kind));

type Loaded = { record: FoundRecord; text: string };

const load = async ({ data }: Pick<Candidate, 'data'>, lang: Lang): Promise<Loaded> => {
  const { raw_url, raw_content } = await data();
  const record = readRecord(
    raw_url,
    raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    lang,
  );
  const text = [...record.names, ...record.blocks.map((block) => block.text)].map((each) =>
    bare(fold(each)),
  );
  return { record, text: text.join('\n') };
};

const resultOf = (record: FoundRecord, shown: Excerpt, lang: Lang): Result => ({
  lang,
  path: record.path,
  address: `/${lang}${record.path}${shown.id === '' ? '' : `#${shown.id}`}`,
  title: record.title,
  heading: record.heading,
  kind: shown.kind,
  pieces: shown.pieces,
});

const resultOfRow = ({ row, via }: NameMatch, lang: Lang): Result => {
  const [kind, address, name] = row;
  return {
    lang,
    path: address.replace(/#.*/, ''),
    address: `/${lang}${address}`,
    title: name,
    heading: '',
    kind,
    pieces: [{ text: via, isMatch: true }],
  };
};

/** What Pagefind could not tell of a query with punctuation in it; null where it does not stand. */
const lookAt = async (
  candidate: Candidate,
  sought: Sought,
  lang: Lang,
): Promise<Candidate | null> => {
  const { record, text } = await load(candidate, lang);
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

/** The very words that stand where the query has its flaw, so that they are marked as one. */
const flawless = (record: FoundRecord, { before, after, kind }: Guess): string[] => {
  const escape = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const whole = new RegExp(`${escape(before)}${kind === 'extra' ? '' : '.'}${escape(after)}`, 'u');
  return [...record.names, ...record.blocks.map((block) => block.text)]
    .map((each) => whole.exec(bare(fold(each)))?.[0])
    .filter((each) => each !== undefined);
};

/** A text with all the characters and one more says most, one that lacks a character least. */
const evidence = ({ kind }: Guess): number => ['missing', 'wrong', 'extra'].indexOf(kind);

/** `isLast`: its text has another form of the word, which Pagefind's stems do not tell apart. */
type Pending = { candidate: Candidate; sought: string[]; lang: Lang; isLast?: boolean };

type NearCandidate = { data: Candidate['data']; guesses: Guess[]; lang: Lang };

export const createSearcher = (sources: Sources): Searcher => {
  let pending: Pending[] = [];
  let shown = new Set<string>();
  let pendingNear: NearCandidate[] = [];
  let lastIds: { id: string; lang: Lang }[] = [];

  const exactly = async (plan: Plan, index: IndexReader): Promise<Candidate[]> => {
    const found = new Map<string, Candidate>();
    for (const sought of plan.exact) {
      const candidates = (await index.exact(sought)).sort(inOrder);
      const isSure = candidates.every(({ isUnsure }) => !isUnsure);
      const known = isSure
        ? candidates
        : await Promise.all(
            candidates.map((each, at) =>
              at < unsureLimit ? lookAt(each, sought, plan.lang) : each,
            ),
          );
      for (const candidate of known)
        if (candidate && !found.has(candidate.id)) found.set(candidate.id, candidate);
    }
    return [...found.values()].sort(inOrder);
  };

  const kept = async (candidates: Candidate[], index: IndexReader, filters: Filters) => {
    let left = candidates;
    for (const name of facetNames) {
      const value = filters[name];
      if (value === undefined) continue;
      const values = await index.facet(name);
      left = left.filter(({ id }) => values.get(id)?.includes(value));
    }
    return left;
  };

  const take = async (count: number): Promise<Result[]> => {
    const results: Result[] = [];
    while (results.length < count && pending.length > 0) {
      const batch = pending.splice(0, count - results.length);
      const loaded = await Promise.all(
        batch.map(async (each) => {
          const { candidate, sought, lang } = each;
          const { record } = await load(candidate, lang);
          const excerpt = excerptOf(record, sought, sought);
          return { result: resultOf(record, excerpt, lang), excerpt, candidate, each };
        }),
      );
      // Names are compared once more as they are written, where Pagefind could not.
      loaded.sort(
        (a, b) =>
          Number(b.excerpt.name === 'equal') - Number(a.excerpt.name === 'equal') ||
          (a.excerpt.name === 'equal'
            ? equalOrder(a.candidate.kind) - equalOrder(b.candidate.kind)
            : 0),
      );
      for (const { result, excerpt, candidate, each } of loaded) {
        if (candidate.isUnsure && !excerpt.isExact) continue;
        if (!excerpt.isExact && !each.isLast) {
          pending.push({ ...each, isLast: true });
          continue;
        }
        if (shown.has(result.address)) continue;
        shown.add(result.address);
        results.push(result);
      }
    }
    return results;
  };

  const byWords = async (words: Sought[], index: IndexReader) => {
    const votes = new Map<string, { candidate: Candidate; count: number }>();
    for (const word of words)
      for (const candidate of await index.exact(word)) {
        const vote = votes.get(candidate.id) ?? { candidate, count: 0 };
        vote.count += 1;
        votes.set(candidate.id, vote);
      }
    const most = Math.max(0, ...[...votes.values()].map(({ count }) => count));
    if (most < 2 && words.length > 1) return [];
    return [...votes.values()]
      .filter(({ count }) => count === most)
      .map(({ candidate }) => candidate)
      .sort(inOrder);
  };

  const nearTo = async (
    plan: Plan,
    index: IndexReader,
    lang: Lang,
    found: number,
  ): Promise<Result[]> => {
    const results: Result[] = [];
    const push = (result: Result) => {
      if (shown.has(result.address) || results.length >= nearLimit) return;
      shown.add(result.address);
      results.push(result);
    };
    if (plan.words.length > 1) {
      const wanted = plan.words.map((word) => word.bare);
      for (const candidate of (await byWords(plan.words, index)).slice(0, nearLimit)) {
        const { record } = await load(candidate, lang);
        push(resultOf(record, excerptOf(record, [], wanted), lang));
      }
      if (results.length > 0) return results;
    }
    const tokens = plan.exact[0]?.runs.flat() ?? [];
    const isFlawless = found > 0 || !hasHan(plan.folded) || plan.isQuoted;
    if (isFlawless) return results;
    const guesses = new Map<string, NearCandidate>();
    for (const { hit, guess } of await nearHits(tokens, index)) {
      const known = guesses.get(hit.id) ?? { data: hit.data, guesses: [], lang };
      known.guesses.push(guess);
      known.guesses.sort((a, b) => evidence(a) - evidence(b));
      guesses.set(hit.id, known);
    }
    const best = (each: NearCandidate) => Math.min(...each.guesses.map(evidence));
    pendingNear = [...guesses.values()].sort((a, b) => best(a) - best(b));
    return takeNear(nearLimit);
  };

  /** The next places that really hold the query but for one character. */
  const takeNear = async (count: number): Promise<Result[]> => {
    const results: Result[] = [];
    while (results.length < count && pendingNear.length > 0) {
      const batch = pendingNear.splice(0, Math.max(nearLimit, count - results.length));
      const loaded = await Promise.all(
        batch.map(async ({ data, guesses, lang }) => {
          const { record, text } = await load({ data }, lang);
          return { record, lang, guess: guesses.find((each) => fitsGuess(text, each)) };
        }),
      );
      const rank = ({ record, guess }: { record: FoundRecord; guess: Guess | undefined }) =>
        guess === undefined
          ? 0
          : evidence(guess) * 100 +
            (record.names.some((name) => fitsGuess(bare(fold(name)), guess))
              ? equalOrder(record.kind)
              : kinds.length);
      for (const { record, lang, guess } of loaded.sort((a, b) => rank(a) - rank(b))) {
        if (!guess) continue;
        const parts = [guess.before, guess.after].filter((part) => part !== '');
        const result = resultOf(record, excerptOf(record, flawless(record, guess), parts), lang);
        if (shown.has(result.address)) continue;
        shown.add(result.address);
        results.push(result);
      }
    }
    return results;
  };

  const ask = async (typed: string, lang: Lang, filters: Filters = {}): Promise<Answer> => {
    const other: Lang = lang === 'zh' ? 'en' : 'zh';
    const index = await sources.index(lang);
    shown = new Set();
    pending = [];
    pendingNear = [];
    lastIds = [];
    let plan = planQuery(typed, lang);
    const answer: Answer = {
      results: [],
      total: 0,
      near: [],
      hasMoreNear: false,
      readAs: '',
      nearest: [],
    };
    if (plan.exact.length === 0) return answer;
    let found = await exactly(plan, index);
    if (found.length === 0 && hasHan(plan.folded)) {
      const folded = planQuery(typed, lang, await sources.variants());
      if (folded.folded !== plan.folded) {
        plan = folded;
        found = await exactly(plan, index);
      }
    }
    let sought = plan.exact.map((each) => each.bare);
    const isForeign =
      lang === 'zh'
        ? !hasHan(plan.folded) && /\p{Script=Latin}{2}/u.test(plan.folded)
        : hasHan(plan.folded);
    const hasFilters = Object.keys(filters).length > 0;
    let rows: NameMatch[] = [];
    if ((isForeign || found.length === 0) && !plan.isQuoted) {
      const key = nameKey(plan.folded);
      const matches = key === '' ? [] : otherNames(await sources.names(lang, key), plan.folded);
      const whole = matches
        .filter(({ isWhole }) => isWhole)
        .sort((a, b) => equalOrder(a.row[0]) - equalOrder(b.row[0]));
      rows = whole.length > 0 || found.length > 0 ? whole : matches;
      const [best] = whole;
      if (best) {
        const [, , name] = best.row;
        answer.readAs = name;
        const own = planQuery(name, lang);
        const ids = new Set(found.map(({ id }) => id));
        // What the name says in this language comes before the other language's words.
        found = [...(await exactly(own, index)).filter(({ id }) => !ids.has(id)), ...found];
        found.sort(inOrder);
        sought = [...own.exact.map((each) => each.bare), ...sought];
      }
    }
    const foundRows = hasFilters ? [] : rows.map((match) => resultOfRow(match, lang));
    let from: { index: IndexReader; lang: Lang } = { index, lang };
    if (found.length === 0 && foundRows.length === 0 && isForeign) {
      const foreign = planQuery(typed, other);
      from = { index: await sources.index(other), lang: other };
      found = await exactly(foreign, from.index);
      sought = foreign.exact.map((each) => each.bare);
    }
    lastIds = found.map(({ id }) => ({ id, lang: from.lang }));
    const left = await kept(found, from.index, filters);
    pending = left.map((candidate) => ({ candidate, sought, lang: from.lang }));
    const taken = await take(batchSize);
    // A name that was loaded shows what is told of it; the others stand by themselves.
    const named = foundRows.map(
      (row) => taken.find(({ address }) => address === row.address) ?? row,
    );
    const addresses = new Set(named.map(({ address }) => address));
    answer.results = [...named, ...taken.filter(({ address }) => !addresses.has(address))];
    for (const address of addresses) shown.add(address);
    answer.total = Math.max(answer.results.length, left.length);
    if (answer.total < fewResults && !hasFilters)
      answer.near = await nearTo(plan, index, lang, answer.total);
    if (answer.total === 0) {
      const list = await sources.nameList(lang);
      answer.nearest = nearestNames(list, plan.folded);
      const meant = answer.near.length === 0 ? meantName(list, plan.folded) : undefined;
      if (meant !== undefined && !hasFilters) {
        const own = planQuery(meant, lang);
        pending = (await exactly(own, index)).slice(0, nearLimit).map((candidate) => ({
          candidate,
          sought: own.exact.map((each) => each.bare),
          lang,
        }));
        answer.near = await take(nearLimit);
        pending = [];
      }
    }
    answer.hasMoreNear = pendingNear.length > 0;
    return answer;
  };

  const counts = async (): Promise<FacetCounts> => {
    const totals: FacetCounts = { kind: {}, plan: {}, year: {}, agency: {} };
    for (const name of facetNames)
      for (const { id, lang } of lastIds) {
        const values = (await (await sources.index(lang)).facet(name)).get(id) ?? [];
        for (const value of values) totals[name][value] = (totals[name][value] ?? 0) + 1;
      }
    return totals;
  };

  return { ask, more: take, moreNear: takeNear, counts };
};
