import { locales } from '../i18n/locales.ts';
import type { Citable } from './citable.ts';

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** What Zotero and other collectors of references read in the head of a page. */
export const citationTags = ({ title, site, date, url, lang }: Citable) => [
  { name: 'citation_title', content: title },
  { name: 'citation_author', content: site },
  { name: 'citation_publication_date', content: date.replaceAll('-', '/') },
  { name: 'citation_public_url', content: url },
  { name: 'citation_language', content: locales[lang].tag },
  { name: 'citation_publisher', content: site },
  { name: 'DC.title', content: title },
  { name: 'DC.creator', content: site },
  { name: 'DC.date', content: date },
  { name: 'DC.language', content: locales[lang].tag },
  { name: 'DC.identifier', content: url },
  { name: 'DC.rights', content: licence },
];
