import { months } from '../i18n/format.ts';

/** What more than one style does with words. */

/** `2026-11-25` is “November 25, 2026”, as American styles write it. */
export const americanDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${months[(month ?? 1) - 1]} ${day}, ${year}`;
};

/** A title at the end of its sentence: it needs a full stop unless it brings a mark of its own. */
export const fullStop = (title: string, stop: string): string =>
  /[.?!。？！]$/u.test(title) ? '' : stop;

const small = new Set(
  'a an the and but or nor for so yet as at by in of off on out per than to up via with from into over onto'.split(
    ' ',
  ),
);

/**
 * An English title with the capitals of a headline, as Chicago wants them: every word but articles,
 * conjunctions and short prepositions; those too at the start and after a colon.
 */
export const headline = (title: string): string => {
  let isFirst = true;
  return title.replace(/[^\s-]+/g, (word) => {
    const core = word.replace(/[^\p{L}\p{N}’]/gu, '');
    const isSmall = small.has(core) && !isFirst;
    if (core !== '') isFirst = /[:?!]$/.test(word);
    // A word that has capitals of its own keeps them, and digits have none.
    return isSmall ? word : word.replace(/[\p{L}\p{N}]/u, (letter) => letter.toUpperCase());
  });
};
