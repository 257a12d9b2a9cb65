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
