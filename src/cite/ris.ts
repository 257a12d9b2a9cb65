import { locales } from '../i18n/locales.ts';
import type { Citable, CitableKind } from './citable.ts';
import type { Piece } from './pieces.ts';

const types: Record<CitableKind, string> = { page: 'ELEC', chart: 'CHART', dataset: 'DATA' };

/**
 * RIS, which EndNote, NoteExpress and Zotero import. It takes what follows a comma in AU for a
 * forename, so the author goes without one; the publisher has the whole name.
 */
export const formatRis = ({ kind, title, site, date, url, lang, key }: Citable): Piece[] => {
  const tags = [
    ['TY', types[kind]],
    ['ID', key],
    ['AU', site.replaceAll(',', '')],
    ['TI', title],
    ['PB', site],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['UR', url],
    ['LA', locales[lang].tag],
  ];
  return [
    tags.map(([tag, value]) => `${tag}  - ${value}\n`).join(''),
    { access: 'Y2  - {slashed}\n', otherwise: '' },
    'ER  - \n',
  ];
};
