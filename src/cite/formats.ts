import type { Lang } from '../i18n/locales.ts';
import { string } from '../i18n/strings.ts';
import { formatApa } from './apa.ts';
import { formatBibtex } from './bibtex.ts';
import { formatChicagoBibliography, formatChicagoNote } from './chicago.ts';
import type { Citable } from './citable.ts';
import { formatCslJson } from './csl-json.ts';
import { formatGbt7714 } from './gb-t-7714.ts';
import type { Piece } from './pieces.ts';
import { formatRis } from './ris.ts';

/** A way to cite, by the name that readers know it by. */
export type CitationFormat = {
  id: string;
  name: (lang: Lang) => string;
  /** The ending and type of a file of it; formats for people to read have none. */
  file: { ending: string; type: string } | null;
  format: (thing: Citable) => Piece[];
};

/** Every way to cite, those for people first. */
export const citationFormats: CitationFormat[] = [
  { id: 'gb-t-7714', name: () => 'GB/T 7714—2025', file: null, format: formatGbt7714 },
  { id: 'apa', name: () => 'APA 7', file: null, format: formatApa },
  {
    id: 'chicago-note',
    name: (lang) => string(lang, 'citeChicagoNote'),
    file: null,
    format: formatChicagoNote,
  },
  {
    id: 'chicago-bibliography',
    name: (lang) => string(lang, 'citeChicagoBibliography'),
    file: null,
    format: formatChicagoBibliography,
  },
  {
    id: 'bibtex',
    name: () => 'BibTeX',
    file: { ending: 'bib', type: 'application/x-bibtex' },
    format: formatBibtex,
  },
  {
    id: 'ris',
    name: () => 'RIS',
    file: { ending: 'ris', type: 'application/x-research-info-systems' },
    format: formatRis,
  },
  {
    id: 'csl-json',
    name: () => 'CSL-JSON',
    file: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
    format: formatCslJson,
  },
];
