import { locales, type Lang } from '../i18n/locales.ts';
import type { Sources } from './answer.ts';
import { readIndex, type IndexReader, type Pagefind } from './index-reader.ts';
import { agencyFile, listFile, shardFile, wordFile, type NameRow } from './name-shards.ts';
import { readVariants, type Variants } from './fold.ts';

type PagefindModule = {
  createInstance: (options: Record<string, unknown>) => Pagefind & { init: () => Promise<void> };
};

/** What Pagefind's order of words is worth to us: short records first, no word outweighs another. */
const ranking = { pageLength: 0.9, termFrequency: 0.6, termSaturation: 1.2 };

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    // A failed load is tried again at the next search.
    loading.catch(() => (loading = undefined));
    return loading;
  };
};

const get = async (address: string): Promise<Response> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
};

/** The files of the search, each loaded when it is first needed. `bundle` ends in a slash. */
export const openSources = (bundle: string): Sources => {
  const open = async (lang: Lang): Promise<IndexReader> => {
    const { createInstance } = (await import(
      /* @vite-ignore */ `${bundle}pagefind.js`
    )) as PagefindModule;
    const pagefind = createInstance({
      basePath: `${bundle}${lang}/`,
      // This is in a worker already, or there are no workers.
      noWorker: true,
      ranking,
    });
    await pagefind.init();
    // Pagefind starts by itself and tells of a failure only here.
    await pagefind.search('', {});
    return readIndex(pagefind);
  };
  const indexes = Object.fromEntries(
    Object.keys(locales).map((lang) => [lang, once(() => open(lang as Lang))]),
  ) as Record<Lang, () => Promise<IndexReader>>;
  const files = new Map<string, () => Promise<unknown>>();
  const readJson = async <T>(file: string): Promise<T> => {
    const load = files.get(file) ?? once(async () => (await get(`${bundle}${file}`)).json());
    files.set(file, load);
    return (await load()) as T;
  };
  return {
    index: (lang) => indexes[lang](),
    names: async (lang, key) => readJson<NameRow[]>(shardFile(lang, key)),
    nameList: async (lang) => readJson<string[]>(listFile(lang)),
    agencies: async (lang) => readJson<NameRow[]>(agencyFile(lang)),
    words: async (letter) => readJson<string[]>(wordFile(letter)),
    variants: once(async (): Promise<Variants> =>
      readVariants(await (await get(`${bundle}variants.txt`)).text()),
    ),
  };
};
