import { kinds, type Kind } from './kinds.ts';
import { nameEnd } from './tokens.ts';
import { phraseOf, type Sought } from './query.ts';

/** What is used of Pagefind 1.6. */
export type PagefindHit = {
  id: string;
  score: number;
  /** Positions of the matching words. A quoted search gives one place only. */
  words: number[];
  data: () => Promise<{ raw_url: string; raw_content: string }>;
};

export type Pagefind = {
  search: (
    term: string | null,
    options?: { filters?: Record<string, string> },
  ) => Promise<{ results: PagefindHit[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
};

/** What a record names, and where its names end. */
type Named = { kind: Kind; ends: number[] };

/** `language` is not in an index: there is one for each. */
export type FacetName = 'kind' | 'plan' | 'year' | 'agency' | 'language';
export type FacetValues = Map<string, string[]>;

/** A record that holds what is sought, before its text is loaded. */
export type Candidate = {
  id: string;
  data: PagefindHit['data'];
  kind: Kind;
  /** 0 the whole of a name, 1 the beginning, 2 a part, 3 not in a name. */
  inName: 0 | 1 | 2 | 3;
  hits: number;
  score: number;
  /** Whether the text must be looked at, since Pagefind cannot ask across punctuation. */
  isUnsure: boolean;
  /** The words stand there with signs between them. */
  isLoose: boolean;
  /** It holds another form of the query, not the query as written. */
  isForm: boolean;
};

/** One language's index, with what is learnt of all its records at the first question. */
export type IndexReader = {
  exact: (sought: Sought) => Promise<Candidate[]>;
  /** Records where the words may stand in their order with signs between them; to be looked at. */
  loose: (sought: Sought) => Promise<Candidate[]>;
  /** Records that hold all the words, with every position of them. */
  all: (tokens: string[]) => Promise<PagefindHit[]>;
  phrase: (run: string[]) => Promise<PagefindHit[]>;
  facet: (name: FacetName) => Promise<FacetValues>;
};

/** Where `length` tokens stand side by side, by sorted positions. */
export const placesOf = (positions: number[], length: number): number[] => {
  const places: number[] = [];
  let run = 0;
  for (const [at, position] of positions.entries()) {
    run = at > 0 && position === (positions[at - 1] ?? 0) + 1 ? run + 1 : 1;
    if (run >= length) {
      places.push(position - length + 1);
      run = 0;
    }
  }
  return places;
};

/** Whether the tokens may stand in order with one or two signs between some of them. */
export const standsLoosely = (positions: number[], length: number, gap = 2): boolean => {
  let reach = new Map(positions.map((position) => [position, 1]));
  const all = new Set(positions);
  for (let count = 1; count < length; count += 1) {
    const next = new Map<number, number>();
    for (const position of reach.keys())
      for (let step = 1; step <= gap; step += 1)
        if (all.has(position + step)) next.set(position + step, count + 1);
    if (next.size === 0) return false;
    reach = next;
  }
  return true;
};

const ascending = (positions: number[]): number[] => [...new Set(positions)].sort((a, b) => a - b);

/** Whether the tokens at a place are a name, its beginning, or a part of one. */
export const placeInName = (place: number, length: number, ends: number[]): 0 | 1 | 2 | 3 => {
  let start = 0;
  for (const end of ends) {
    if (place >= start && place + length <= end)
      return place > start ? 2 : place + length === end ? 0 : 1;
    start = end + 1;
  }
  return 3;
};

export const readIndex = (pagefind: Pagefind): IndexReader => {
  const facets = new Map<FacetName, Promise<FacetValues>>();
  let named: Promise<Map<string, Named>> | undefined;

  const readFacet = async (name: FacetName): Promise<FacetValues> => {
    const values = Object.keys((await pagefind.filters())[name] ?? {});
    const found: FacetValues = new Map();
    for (const value of values) {
      const { results } = await pagefind.search(null, { filters: { [name]: value } });
      for (const { id } of results) found.set(id, [...(found.get(id) ?? []), value]);
    }
    return found;
  };
  const facet = (name: FacetName) => {
    const known = facets.get(name) ?? readFacet(name);
    facets.set(name, known);
    known.catch(() => facets.delete(name));
    return known;
  };
  const readNames = async () => {
    const found = new Map<string, Named>();
    for (const kind of kinds)
      for (const { id, words } of (await pagefind.search(nameEnd(kind))).results)
        found.set(id, { kind, ends: ascending(words) });
    return found;
  };
  const names = () => {
    named ??= readNames();
    named.catch(() => (named = undefined));
    return named;
  };
  const phrase = async (run: string[]) => (await pagefind.search(phraseOf(run))).results;
  const all = async (tokens: string[]) =>
    (await pagefind.search([...new Set(tokens)].join(' ').replaceAll('"', ''))).results;

  const exact = async ({ runs }: Sought): Promise<Candidate[]> => {
    const [first = [], ...rest] = runs;
    if (first.length === 0) return [];
    let found = await phrase(first);
    for (const run of rest) {
      if (found.length === 0) return [];
      const ids = new Set((await phrase(run)).map(({ id }) => id));
      found = found.filter(({ id }) => ids.has(id));
    }
    if (found.length === 0) return [];
    const known = await names();
    const lead = runs.reduce((best, run) => (run.length > best.length ? run : best));
    const places = new Map((await all(lead)).map((hit) => [hit.id, hit]));
    return found.map(({ id, data, words }) => {
      const hit = places.get(id);
      const starts = hit ? placesOf(ascending(hit.words), lead.length) : [];
      const { kind, ends } = known.get(id) ?? { kind: 'text', ends: [] };
      const inName = Math.min(
        ...[words[0] ?? -1, ...starts].map((place) => placeInName(place, lead.length, ends)),
      ) as Candidate['inName'];
      return {
        id,
        data,
        kind,
        inName: runs.length > 1 && inName === 0 ? 1 : inName,
        hits: Math.max(1, starts.length),
        score: hit?.score ?? 0,
        isUnsure: runs.length > 1,
        isLoose: false,
        isForm: false,
      };
    });
  };

  const loose = async ({ runs }: Sought): Promise<Candidate[]> => {
    const tokens = runs.flat();
    if (tokens.length < 2) return [];
    const hits = (await all(tokens)).filter(({ words }) =>
      standsLoosely(ascending(words), tokens.length),
    );
    if (hits.length === 0) return [];
    const known = await names();
    return hits.map(({ id, data, score }) => ({
      id,
      data,
      kind: known.get(id)?.kind ?? 'text',
      inName: 3,
      hits: 1,
      score,
      isUnsure: true,
      isLoose: true,
      isForm: false,
    }));
  };
  return { exact, loose, all, phrase, facet };
};
