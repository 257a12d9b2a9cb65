import type { Lang } from '../i18n/locales.ts';
import { facetReader } from './facets.ts';
import type { Named } from './names.ts';
import type { PageRecords } from './records.ts';
import type { IndexEntry } from './write-index.ts';

/** The pages' records, each with every name of what it tells of. */
export const entriesOf = (pages: PageRecords[], names: Named[], lang: Lang): IndexEntry[] => {
  const facetsOf = facetReader(names, lang);
  const known = new Map(names.map((named) => [named.address, named]));
  return pages.flatMap(({ title, records }) =>
    records.map(({ path, name, id, blocks, kind, heading }): IndexEntry => {
      const isPage = id === '' && name !== '';
      const named = isPage ? known.get(path) : id === '' ? undefined : known.get(`${path}#${id}`);
      const forms = named?.names[lang] ?? (name === '' ? [] : [name]);
      const text = [...forms, ...blocks.map((block) => block.text)].join(' ');
      return {
        path,
        names: [...new Set(forms)],
        id,
        blocks,
        title: named && !isPage ? (named.names[lang][0] ?? name) : title,
        heading: named ? '' : heading,
        about: named?.about[lang] ?? '',
        facets: facetsOf(named?.kind ?? kind, path, text),
      };
    }),
  );
};
