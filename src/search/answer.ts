import type { Lang } from '../i18n/locales.ts';
import type { Piece } from './excerpt.ts';
import type { Variants } from './fold.ts';
import type { FacetName, IndexReader } from './index-reader.ts';
import type { Kind } from './kinds.ts';
import type { NameRow } from './name-shards.ts';

/** What a search is given and what it answers. */

export type Sources = {
  index: (lang: Lang) => Promise<IndexReader>;
  /** Names of a language whose other forms may begin with the key. */
  names: (lang: Lang, key: string) => Promise<NameRow[]>;
  nameList: (lang: Lang) => Promise<string[]>;
  /** Public bodies by their full names, for abbreviations. */
  agencies: (lang: Lang) => Promise<NameRow[]>;
  /** The words of the English pages that begin with the letter, the commonest first. */
  words: (letter: string) => Promise<string[]>;
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
  pieces: Piece[];
};

export type Filters = Partial<Record<FacetName, string>>;

export type Answer = {
  /** The first results that hold the query as written or in another form. */
  results: Result[];
  total: number;
  /** Results that hold only parts of it, or nearly it. */
  near: Result[];
  hasMoreNear: boolean;
  /** What the query was read as: the name in this language, or the spelling it most likely means. */
  readAs: string;
  /** Names to offer where nothing was found. */
  nearest: string[];
};

export type FacetCounts = Record<FacetName, Record<string, number>>;

export type Searcher = {
  /** Loads what every question in this language needs. */
  prepare: (lang: Lang) => Promise<void>;
  ask: (typed: string, lang: Lang, filters?: Filters) => Promise<Answer>;
  /** The next results of the last answer. */
  more: (count: number) => Promise<Result[]>;
  moreNear: (count: number) => Promise<Result[]>;
  /** How many results of the last query each value of a facet has. */
  counts: () => Promise<FacetCounts>;
};
