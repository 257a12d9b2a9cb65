import type { Lang } from '../i18n/locales.ts';
import type { Kind } from './kinds.ts';
import type { Named } from './names.ts';

/** What results can be narrowed by. */
export type Facets = { kind: Kind; plan: string[]; year: string[]; agency: string[] };

/** Names by which a text may speak of an agency; the longest first. */
const agencyNames = (names: Named[], lang: Lang): [name: string, id: string][] =>
  names
    .filter(({ kind }) => kind === 'agency')
    .flatMap(({ address, names: each }) =>
      each[lang].map((name): [string, string] => [
        name.replace(/^the /, ''),
        address.split('/')[2] ?? '',
      ]),
    );

/** Reads the facets off a record's address and words. */
export const facetReader = (names: Named[], lang: Lang) => {
  const agencies = agencyNames(names, lang);
  return (kind: Kind, path: string, text: string): Facets => {
    const [, plan] = /^\/plans\/([^/]+)\//.exec(path) ?? [];
    const [, agency] = /^\/agencies\/([^/]+)\//.exec(path) ?? [];
    return {
      kind,
      plan: plan === undefined ? [] : [plan],
      year: [...new Set(text.match(/(?<!\d)20[12]\d(?!\d)/g) ?? [])].sort(),
      agency: [
        ...new Set([
          ...(agency === undefined ? [] : [agency]),
          ...agencies.filter(([name]) => text.includes(name)).map(([, id]) => id),
        ]),
      ].sort(),
    };
  };
};
