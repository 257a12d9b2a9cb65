import { locales } from '../i18n/locales.ts';
import type { Citable, CitableKind } from './citable.ts';
import type { Piece } from './pieces.ts';

const types: Record<CitableKind, string> = {
  page: 'webpage',
  chart: 'figure',
  dataset: 'dataset',
};

/**
 * CSL-JSON, a list of one. The site is the author as a whole name; as publisher too, styles would
 * print it twice.
 */
export const formatCslJson = ({ kind, title, site, date, url, lang, key }: Citable): Piece[] => {
  const item = {
    id: key,
    type: types[kind],
    title,
    author: [{ literal: site }],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: url,
    language: locales[lang].tag,
  };
  const open = JSON.stringify(item, null, 2)
    // A date reads better in one line.
    .replace(/\[\s+\[\s+(\d+),\s+(\d+),\s+(\d+)\s+\]\s+\]/, '[[$1, $2, $3]]')
    .replace(/\n\}$/, '')
    .replaceAll('\n', '\n  ');
  return [
    `[\n  ${open}`,
    {
      access: ',\n    "accessed": {\n      "date-parts": [[{year}, {month}, {day}]]\n    }',
      otherwise: '',
    },
    '\n  }\n]',
  ];
};
