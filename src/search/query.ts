import type { Lang } from '../i18n/locales.ts';
import { cleanQuery } from './clean-query.ts';
import { bare, fold, type Variants } from './fold.ts';
import { otherForms } from './forms.ts';
import { runsOf } from './tokens.ts';
import { wordForms } from './word-forms.ts';

/** A phrase of more tokens than this is asked by its beginning, and compared when it is loaded. */
const phraseLimit = 40;

const quotes = /[“”„‟«»「」『』〝〞＂"]/g;

/** A string that results shall contain, and how Pagefind is asked for it. */
export type Sought = { bare: string; runs: string[][] };

export type Plan = {
  lang: Lang;
  folded: string;
  /** The query as written, then its other forms. */
  exact: Sought[];
  /** The words that blanks part, each sought by itself; empty where there is only one. */
  words: Sought[];
  /** The reader asks for the very words, by quotation marks. */
  isQuoted: boolean;
};

export const soughtOf = (folded: string, lang: Lang): Sought => ({
  bare: bare(folded),
  runs: runsOf(folded, lang).map((run) => run.slice(0, phraseLimit)),
});

const isSearchable = ({ bare: text }: Sought): boolean => text !== '';

/** How a query is asked: what stands exactly, then its other forms, then its words. */
export const planQuery = (typed: string, lang: Lang, variants?: Variants): Plan => {
  const query = cleanQuery(typed);
  const quotesIn = query.match(quotes)?.length ?? 0;
  const isQuoted = quotesIn >= 2 && /^[“„«「『〝＂"].*[”‟»」』〞＂"]$/u.test(query);
  const folded = fold(query, variants).replace(quotes, '"').replace(/\s+/g, ' ').trim();
  const whole = soughtOf(folded, lang);
  const forms = [
    ...otherForms(folded, lang),
    ...(isQuoted || lang === 'zh' ? [] : wordForms(folded)),
  ].map((form) => soughtOf(form, lang));
  const words = folded
    .split(/[\s"]+/)
    .map((word) => soughtOf(word, lang))
    .filter(isSearchable);
  return {
    lang,
    folded,
    exact: [whole, ...forms].filter(isSearchable),
    words: words.length > 1 && !isQuoted ? words.slice(0, 12) : [],
    isQuoted,
  };
};

/** A run as the quoted phrase that Pagefind takes. */
export const phraseOf = (run: string[]): string => `"${run.join(' ').replaceAll('"', '')}"`;
