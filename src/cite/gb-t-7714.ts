import { string } from '../i18n/strings.ts';
import type { Citable } from './citable.ts';
import type { Piece } from './pieces.ts';

/**
 * GB/T 7714—2025, 8.11 (web pages) and 8.14 (data sets): responsible body. Title[type/medium].
 * （date of change）[date of access]. address. The marks are the same in every language, the
 * brackets of the date full width. The platform of a data set is optional; here it is the author.
 */
export const formatGbt7714 = ({ kind, title, site, date, url, lang }: Citable): Piece[] => [
  `${site}. ${title}[${kind === 'dataset' ? 'DS' : 'EB'}/OL]. （${date}）`,
  { access: '[{date}]', otherwise: `[${string(lang, 'citeAccess')}]` },
  `. ${url}.`,
];
