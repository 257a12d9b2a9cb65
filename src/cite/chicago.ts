import { formatDate } from '../i18n/format.ts';
import { string } from '../i18n/strings.ts';
import type { Citable } from './citable.ts';
import type { Piece } from './pieces.ts';
import { americanDate, fullStop, headline } from './wording.ts';

/**
 * Chicago, seventeenth and eighteenth edition, notes and bibliography: the title of a page in
 * quotation marks, the day on which it was last modified, the address. English titles take the capitals of
 * a headline.
 */

/** Quotation marks inside quotation marks become single; 《》 inside 《》 become 〈〉. */
const quoted = (title: string): string => headline(title).replaceAll('“', '‘').replaceAll('”', '’');
const bookMarked = (title: string): string =>
  `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

const modified = ({ date, lang }: Citable): string =>
  string(lang, 'citeModified', {
    date: lang === 'zh' ? formatDate(date, 'zh') : americanDate(date),
  });

export const formatChicagoNote = (thing: Citable): Piece[] =>
  thing.lang === 'zh'
    ? [`${thing.site}：${bookMarked(thing.title)}，${modified(thing)}，${thing.url}。`]
    : [`“${quoted(thing.title)},” ${thing.site}, ${modified(thing)}, ${thing.url}.`];

export const formatChicagoBibliography = (thing: Citable): Piece[] => {
  const { title, site, url } = thing;
  if (thing.lang === 'zh') return [`${site}。${bookMarked(title)}。${modified(thing)}。${url}。`];
  const last = modified(thing);
  return [
    `${site}. “${quoted(title)}${fullStop(title, '.')}” ${last.charAt(0).toUpperCase()}${last.slice(1)}. ${url}.`,
  ];
};
