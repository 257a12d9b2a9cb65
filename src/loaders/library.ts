import { getCollection } from 'astro:content';
import type { Library } from '../markdown/library.ts';
import { once } from './once.ts';

const byId = <T extends { id: string }>(entries: { data: T }[]): Map<string, T> =>
  new Map(entries.map(({ data }) => [data.id, data]));

/** Everything that running text may refer to. */
export const loadLibrary = once(async (): Promise<Library> => ({
  facts: byId(await getCollection('facts')),
  citations: byId(await getCollection('citations')),
  names: byId(await getCollection('names')),
  sources: byId(await getCollection('sources')),
  agencies: byId(await getCollection('agencies')),
  indicators: byId(await getCollection('indicators')),
  responsibilities: byId(await getCollection('responsibilities')),
  disagreements: byId(await getCollection('disagreements')),
  terms: (await getCollection('terms')).map(({ data }) => data),
}));
