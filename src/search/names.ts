import type { Lang } from '../i18n/locales.ts';
import type { Indicator } from '../schemas/indicator.ts';
import type { Name } from '../schemas/name.ts';
import type { Agency, Term } from '../schemas/term.ts';
import type { Kind } from './kinds.ts';
import type { PageRecords } from './records.ts';

/** A thing with a name in both languages, and the address below `/{lang}` that tells of it. */
export type Named = {
  kind: Kind;
  address: string;
  /** The name first, then its other forms. */
  names: Record<Lang, string[]>;
  pinyin: string;
  /** One sentence about it. */
  about: Record<Lang, string>;
};

/** What the content says of names, as read from its files. */
export type NamedContent = {
  terms: Term[];
  agencies: Agency[];
  indicators: Indicator[];
  names: Name[];
};

const unmarked = (text: string): string => text.replace(/\[\[[^\]]*\]\]/g, '…');

const fromContent = ({ terms, agencies, indicators, names }: NamedContent): Named[] => [
  ...terms.map((term): Named => ({
    kind: 'term',
    address: `/glossary/#${term.id}`,
    names: { zh: [term.zh, ...term.forms.zh], en: [term.en, ...term.forms.en] },
    pinyin: term.pinyin,
    about: term.definition,
  })),
  ...agencies.map((agency): Named => ({
    kind: 'agency',
    address: `/agencies/${agency.id}/`,
    names: { zh: [agency.zh, agency.short.zh], en: [agency.en, agency.short.en] },
    pinyin: '',
    about: { zh: agency.en, en: agency.zh },
  })),
  ...indicators.map((indicator): Named => ({
    kind: 'indicator',
    address: `/indicators/${indicator.id}/`,
    names: { zh: [indicator.name.zh], en: [indicator.name.en] },
    pinyin: '',
    about: { zh: unmarked(indicator.definition.zh), en: unmarked(indicator.definition.en) },
  })),
  ...names.map((name): Named => ({
    kind: 'name',
    address: `/glossary/#name-${name.id}`,
    names: { zh: [name.zh], en: [name.en] },
    pinyin: '',
    about: { zh: `${name.en} · ${name.where.zh}`, en: `${name.zh} · ${name.where.en}` },
  })),
];

const addressOf = ({ path, id }: { path: string; id: string }): string =>
  id === '' ? path : `${path}#${id}`;

/** Titles of pages, disagreements and sources; the twins share their addresses. */
const fromPages = (pages: Record<Lang, PageRecords[]>): Named[] => {
  const named = (lang: Lang) =>
    pages[lang].flatMap((page) =>
      page.records
        .filter(({ name, kind }) => name !== '' && kind !== 'text' && kind !== 'note')
        .map((record) => ({ record, description: page.description })),
    );
  const english = new Map(named('en').map((each) => [addressOf(each.record), each]));
  return named('zh').flatMap(({ record, description }): Named[] => {
    const twin = english.get(addressOf(record));
    if (!twin) return [];
    return [
      {
        kind: record.kind,
        address: addressOf(record),
        names: { zh: [record.name], en: [twin.record.name] },
        pinyin: '',
        about: record.id === '' ? { zh: description, en: twin.description } : { zh: '', en: '' },
      },
    ];
  });
};

/** Every named thing of the site, each address once. */
export const buildNames = (content: NamedContent, pages: Record<Lang, PageRecords[]>): Named[] => {
  const known = new Map<string, Named>();
  for (const named of [...fromContent(content), ...fromPages(pages)])
    if (!known.has(named.address)) known.set(named.address, named);
  // A name is only shown where a page tells of it.
  const paths = new Set(pages.zh.map(({ path }) => path));
  return [...known.values()].filter(({ address }) => paths.has(address.replace(/#.*/, '')));
};
