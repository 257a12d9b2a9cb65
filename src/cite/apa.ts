import { formatDate } from '../i18n/format.ts';
import { string, type StringKey } from '../i18n/strings.ts';
import type { Citable, CitableKind } from './citable.ts';
import type { Piece } from './pieces.ts';
import { americanDate, fullStop } from './wording.ts';

const form: Record<CitableKind, StringKey | null> = {
  page: null,
  chart: 'citeFormChart',
  dataset: 'citeFormDataset',
};

/**
 * APA, seventh edition: a group as author, the whole date of a page and the year of anything else,
 * the title in italics, what it is in brackets, the address without a stop. The name of the site is left out where it is the author.
 * Chinese keeps the order and takes Chinese marks; Han type has no italics.
 */
export const formatApa = ({ kind, title, site, date, url, lang }: Citable): Piece[] => {
  const key = form[kind];
  const word = key && string(lang, key);
  const year = date.slice(0, 4);
  if (lang === 'zh') {
    const when = formatDate(kind === 'page' ? date : year, 'zh');
    const what = word ? `［${word}］。` : fullStop(title, '。');
    return [`${site}（${when}）。${title}${what}${url}`];
  }
  const [monthAndDay] = americanDate(date).split(',');
  const when = kind === 'page' ? `${year}, ${monthAndDay}` : year;
  const what = word ? ` [${word}].` : fullStop(title, '.');
  return [`${site}. (${when}). `, { italic: title }, `${what} ${url}`];
};
