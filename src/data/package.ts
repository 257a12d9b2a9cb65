import type { Edition } from '../schemas/edition.ts';
import type { Table } from './table.ts';

/** What a description of the data needs to know beside the tables. */
export type Setting = {
  edition: Edition;
  name: { zh: string; en: string };
  description: { zh: string; en: string };
  /** Turns an address of the site into an absolute one. */
  absolute: (address: string) => string;
};

const licence = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0',
};

/** A Frictionless Data Package (v1, which every validator reads) with titles in both languages. */
export const describePackage = (
  tables: Table[],
  { edition, name, description, absolute }: Setting,
) => ({
  profile: 'tabular-data-package',
  name: 'chongqing-digital-plans',
  id: absolute('/data/datapackage.json'),
  title: `${name.en} / ${name.zh}`,
  description: `${description.en}\n\n${description.zh}`,
  homepage: absolute('/'),
  version: edition.asOf,
  created: `${edition.asOf}T00:00:00Z`,
  licenses: [licence],
  resources: tables.map((table) => ({
    profile: 'tabular-data-resource',
    name: table.name,
    path: `${table.name}.csv`,
    title: `${table.title.en} / ${table.title.zh}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: table.fields.map((each) => ({
        name: each.name,
        type: each.type,
        title: `${each.title.en} / ${each.title.zh}`,
      })),
      primaryKey: table.primaryKey,
      missingValues: [''],
    },
  })),
});

const formats = [
  { ending: 'csv', type: 'text/csv' },
  { ending: 'excel.csv', type: 'text/csv' },
  { ending: 'json', type: 'application/json' },
  {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
] as const;

/** A schema.org Dataset of one table, for JSON-LD and the catalogue. */
export const describeDataset = (table: Table, { edition, name, absolute }: Setting) => ({
  '@type': 'Dataset',
  '@id': absolute(`/data/${table.name}.json`),
  name: `${table.title.en} / ${table.title.zh}`,
  description: `${name.en}: ${table.title.en}. ${name.zh}：${table.title.zh}。`,
  inLanguage: ['zh-CN', 'en'],
  license: licence.path,
  isAccessibleForFree: true,
  dateModified: edition.asOf,
  variableMeasured: table.fields.map(({ name: field }) => field),
  distribution: formats.map(({ ending, type }) => ({
    '@type': 'DataDownload',
    encodingFormat: type,
    contentUrl: absolute(`/data/${table.name}.${ending}`),
  })),
});

/** `/catalog.json`: every table as a schema.org DataCatalog. */
export const describeCatalogue = (tables: Table[], setting: Setting) => ({
  '@context': 'https://schema.org',
  '@type': 'DataCatalog',
  '@id': setting.absolute('/catalog.json'),
  name: `${setting.name.en} / ${setting.name.zh}`,
  description: `${setting.description.en} ${setting.description.zh}`,
  url: setting.absolute('/'),
  license: licence.path,
  dateModified: setting.edition.asOf,
  dataset: tables.map((table) => describeDataset(table, setting)),
});

/** A schema.org Dataset of one indicator's values, which stand in the table of all figures. */
export const describeIndicator = (
  indicator: {
    id: string;
    name: { zh: string; en: string };
    definition: { zh: string; en: string };
  },
  lang: 'zh' | 'en',
  { edition, name, description, absolute }: Setting,
) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': absolute(`/${lang}/indicators/${indicator.id}/`),
  url: absolute(`/${lang}/indicators/${indicator.id}/`),
  name: indicator.name[lang],
  alternateName: indicator.name[lang === 'zh' ? 'en' : 'zh'],
  // What it is a part of: search engines want fifty characters or more.
  description: `${indicator.definition[lang]}${lang === 'zh' ? '' : ' '}${description[lang]}`,
  inLanguage: lang === 'zh' ? 'zh-CN' : 'en',
  license: licence.path,
  isAccessibleForFree: true,
  dateModified: edition.asOf,
  creator: { '@type': 'Organization', name: name[lang], url: absolute(`/${lang}/`) },
  includedInDataCatalog: { '@type': 'DataCatalog', '@id': absolute('/catalog.json') },
  distribution: ['csv', 'json'].map((ending) => ({
    '@type': 'DataDownload',
    encodingFormat: ending === 'csv' ? 'text/csv' : 'application/json',
    contentUrl: absolute(`/data/facts.${ending}`),
  })),
});
