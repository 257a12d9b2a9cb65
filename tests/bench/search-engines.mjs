import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { createSearcher } from '../../src/search/ask.ts';
import { openSources } from '../../src/search/open-index.ts';

/** Our search and stock Pagefind, asked in the same way. */

const unique = (list) => [...new Set(list)];
const pageOf = (address) => address.replace(/#.*/, '');

/** @param bundle the folder of the index. */
export const openOurs = (bundle) => {
  const sources = openSources(`${bundle}/`);
  const searcher = createSearcher(sources);
  return {
    ready: (lang) => sources.index(lang),
    /** What the page shows at first, by address. */
    first: async (query, lang) => {
      const { results, near } = await searcher.ask(query, lang);
      return [...results, ...near].map(({ address }) => address);
    },
    all: async (query, lang) => {
      const { results, near, total } = await searcher.ask(query, lang);
      const rest = total > results.length ? await searcher.more(100_000) : [];
      const restNear = total === 0 ? await searcher.moreNear(100_000) : [];
      return {
        above: unique([...results, ...rest].map(({ address }) => pageOf(address))),
        near: unique([...near, ...restNear].map(({ address }) => pageOf(address))),
      };
    },
  };
};

/** The pages of a folder as they are, by Pagefind's own command and defaults. */
export const writeStock = async (pages) => {
  const folder = mkdtempSync(join(tmpdir(), 'stock-'));
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const { index } = await pagefind.createIndex();
  await index.addDirectory({ path: pages });
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  return folder;
};

let copies = 0;
export const openStock = async (folder, tag) => {
  copies += 1;
  const module = await import(`${folder}/pagefind.js?${copies}`);
  // It asks the page for its language, and there is no page here.
  globalThis.document = { querySelector: () => ({ getAttribute: () => tag }) };
  const search = module.createInstance({ basePath: `${folder}/`, baseUrl: '/', noWorker: true });
  await search.init();
  delete globalThis.document;
  const addresses = async (query, limit) => {
    const { results } = await search.search(query);
    const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return data.map(({ url }) => url);
  };
  return {
    ready: () => search.search('"'),
    // Its own interface shows five at first.
    first: (query) => addresses(query, 5),
    all: async (query) => ({ above: unique(await addresses(query, 10_000)), near: [] }),
  };
};
