/**
 * A whole version of the site in the browser's cache, for reading without a network. The page that
 * the reader asks and the service worker that follows updates both keep it by these functions.
 */

/** As `offline.json` has it; addresses stand below the scope, such as `zh/` or `icon.svg`. */
export type KeptList = {
  /** Names the content of all files. */
  version: string;
  /** Of all files, as they lie on the reader's device. */
  bytes: number;
  files: [address: string, integrity: string][];
};

export const listAddress = 'offline.json';

/** Sites below other paths of the same host have caches of their own. */
const prefixOf = (scope: string): string => `kept-site ${new URL(scope).pathname} `;

export const cacheNameOf = (scope: string, version: string): string => prefixOf(scope) + version;

export const cacheNames = async (scope: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)));

/** The list of a version that is whole, told by its being there: it is put in last. */
const listOf = async (cache: Cache, scope: string): Promise<KeptList | null> => {
  const kept = await cache.match(scope + listAddress);
  return kept ? ((await kept.json()) as KeptList) : null;
};

/** Whether some version is kept whole. */
export const isKept = async (scope: string): Promise<boolean> => {
  for (const name of await cacheNames(scope))
    if (await listOf(await caches.open(name), scope)) return true;
  return false;
};

/** A redirected answer may not be given to a page that is opened. */
const withoutRedirect = async (answer: Response): Promise<Response> =>
  answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;

/** What an older version has in common with this one need not be loaded again. */
const commonFiles = async (scope: string, list: KeptList): Promise<Map<string, Cache>> => {
  const common = new Map<string, Cache>();
  const wanted = new Map(list.files);
  for (const name of await cacheNames(scope)) {
    if (name === cacheNameOf(scope, list.version)) continue;
    const cache = await caches.open(name);
    const old = await listOf(cache, scope);
    for (const [address, integrity] of old?.files ?? [])
      if (wanted.get(address) === integrity) common.set(address, cache);
  }
  return common;
};

/** So many files are asked for at once. */
const inTurn = 8;

/**
 * Loads what is not there yet, each file only if it is that of the list, so that a version is never
 * mixed. What was loaded before a failure stays for the next attempt.
 * @param tell is called with the count of files that are there.
 * @throws when a file does not come, or is of another version.
 */
export const keep = async (
  scope: string,
  list: KeptList,
  tell: (done: number) => void = () => undefined,
): Promise<void> => {
  const cache = await caches.open(cacheNameOf(scope, list.version));
  if (await listOf(cache, scope)) return;
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const common = await commonFiles(scope, list);
  const waiting = list.files.filter(([address]) => !there.has(scope + address));
  const take = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [address, integrity] = next;
      const url = scope + address;
      const known = await common.get(address)?.match(url);
      const answer = known ?? (await fetch(url, { integrity, cache: 'no-cache' }));
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
      await cache.put(url, await withoutRedirect(answer));
      tell(list.files.length - waiting.length);
    }
  };
  await Promise.all(Array.from({ length: inTurn }, take));
  await cache.put(scope + listAddress, new Response(JSON.stringify(list)));
};

/** Frees what all versions take, or all but one. */
export const free = async (scope: string, butVersion?: string): Promise<void> => {
  const spared = butVersion === undefined ? '' : cacheNameOf(scope, butVersion);
  for (const name of await cacheNames(scope)) if (name !== spared) await caches.delete(name);
};
