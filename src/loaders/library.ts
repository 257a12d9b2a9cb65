import { getCollection } from 'astro:content';
import type { Library } from '../markdown/library.ts';

const byId = <T extends { id: string }>(entries: { data: T }[]): Map<string, T> =>
  new Map(entries.map(({ data }) => [data.id, data]));

let library: Promise<Library> | undefined;

const load = async (): Promise<Library> => ({
  facts: byId(await getCollection('facts')),
  citations: byId(await getCollection('citations')),
  names: byId(await getCollection('names')),
  sources: byId(await getCollection('sources')),
  agencies: byId(await getCollection('agencies')),
  indicators: byId(await getCollection('indicators')),
  responsibilities: byId(await getCollection('responsibilities')),
  disagreements: byId(await getCollection('disagreements')),
  terms: (await getCollection('terms')).map(({ data }) => data),
});

/** Everything that running text may refer to; read once a build, afresh while an author works. */
export const loadLibrary = (): Promise<Library> => {
  if (import.meta.env.DEV) return load();
  library ??= load();
  return library;
};
