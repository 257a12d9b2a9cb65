import type { Lang } from '../i18n/locales.ts';
import { kinds, type Kind } from './kinds.ts';

/**
 * Pagefind cuts Chinese into words at index time and by another dictionary in the browser, so the
 * two can differ. Here both sides see single characters: the indexed text has its Han characters
 * parted, and a query is asked as a phrase of them.
 */

/** Stands between the blocks of one record, so that no phrase runs across. */
export const blockMark = ' ¶ ';

/**
 * A word of no language behind each name: it tells, before any text is loaded, where a record's
 * names end and what kind of thing they name.
 */
export const nameEnd = (kind: Kind): string =>
  `qxz${String.fromCharCode(97 + kinds.indexOf(kind))}`;

export const nameEndPattern = /qxz[a-k]/;

/** What parts words: English pages are cut at blanks, Chinese ones at zero-width spaces too. */
const gaps: Record<Lang, string> = { zh: '\u200b', en: ' ' };

const piece = /\p{Script=Han}|%|\p{N}+(?:[.,]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;

/** A text as Pagefind is to read it. */
export const partText = (text: string, lang: Lang): string => {
  const gap = gaps[lang];
  return lang === 'zh'
    ? text
        .replace(piece, (found) => `${gap}${found}${gap}`)
        .replaceAll(`${gap}${gap}`, gap)
        // A blank parts words by itself, and Pagefind keeps it only beside a word.
        .replace(/\u200b* \u200b*/g, ' ')
    : text
        .replace(/\p{Script=Han}|[〔〕]/gu, (found) => `${gap}${found}${gap}`)
        .replace(/(?<=\d)%/g, `${gap}%`)
        .replace(/ {2,}/g, gap);
};

/** The text as it was before it was parted. */
export const joinText = (text: string, lang: Lang): string =>
  lang === 'zh'
    ? text.replaceAll(gaps.zh, '')
    : text.replace(
        /(?<=\p{Script=Han}) (?=[\p{Script=Han}\p{P}])|(?<=\p{P}) (?=\p{Script=Han})|(?<=\d) (?=[%号年])|(?<=[〔〕]) | (?=[〔〕])/gu,
        '',
      );

/** Runs of tokens of a folded text; within a run nothing but blanks stands between them. */
export const runsOf = (folded: string, lang: Lang): string[][] => {
  const pattern =
    lang === 'zh'
      ? piece
      : /\p{Script=Han}|%|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[-\u2010-\u2015.,’'](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*/gu;
  const runs: string[][] = [];
  let end = -1;
  for (const { 0: token, index } of folded.matchAll(pattern)) {
    const between = end < 0 ? 'x' : folded.slice(end, index);
    const run = runs.at(-1);
    if (run && between.trim() === '') run.push(token);
    else runs.push([token]);
    end = index + token.length;
  }
  return runs;
};
