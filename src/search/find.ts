import { keepExact, passagesOf, type FoundPage, type Passage } from './passages.ts';
import { namedAnchor, nameRank } from './rank.ts';

/** Asks Pagefind's index, which is loaded when the reader first searches. */

type Pagefind = {
  options: (options: { baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<FoundPage> }[] }>;
};

export type Result = { url: string; title: string; passage: Passage };

const pageLimit = 40;
const passageLimit = 3;

/** Longer input is no search; it is cut. */
const queryLimit = 200;

let loading: Promise<Pagefind> | undefined;

const load = (bundle: string, base: string): Promise<Pagefind> => {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base });
    await pagefind.init();
    return pagefind;
  })();
  // A failed load is tried again at the next search.
  loading.catch(() => (loading = undefined));
  return loading;
};

/** The query as it is searched: full-width forms folded, blanks trimmed. */
export const cleanQuery = (query: string): string =>
  query.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, queryLimit);

/** Passages of one page, the heading that the query names first. */
const passagesInOrder = (page: FoundPage, query: string): Passage[] => {
  // Three in the finished list, but Chinese needs the exact ones among all.
  const passages = passagesOf(page, query, Number.POSITIVE_INFINITY);
  const named = namedAnchor(page, query);
  const first = passages.find(({ id }) => id === named);
  return first && named !== null
    ? [first, ...passages.filter((passage) => passage !== first)]
    : passages;
};

/**
 * The passages that match: pages that the query names first, then in Pagefind's order.
 * @throws when the index cannot be loaded.
 */
export const find = async (query: string, bundle: string, base: string): Promise<Result[]> => {
  const pagefind = await load(bundle, base);
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, pageLimit).map((result) => result.data()));
  const found = pages
    .map((page, at) => ({ page, rank: nameRank(page, query), at }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ page }) => ({ page, passages: passagesInOrder(page, query) }));
  return keepExact(found, query).flatMap(({ page, passages }) =>
    passages.slice(0, passageLimit).map((passage) => ({
      url: passage.id === null ? page.url : `${page.url}#${passage.id}`,
      title: page.meta['title'] ?? page.url,
      passage,
    })),
  );
};
