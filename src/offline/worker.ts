import { cacheNameOf, free, keep, listAddress, type KeptList } from './keep.ts';

/**
 * `/sw.js`: answers from one version of the site, kept whole; what it does not hold comes from the
 * network. A newer version is loaded beside it, and takes over at a moment when no page of the old
 * one stays open, so no page has parts of both.
 */

// TypeScript knows either pages or workers in one project.
type Waits = { waitUntil: (done: Promise<unknown>) => void };
type Asks = Waits & { request: Request; respondWith: (answer: Promise<Response>) => void };
type Tells = Waits & { data: unknown };
type WindowClient = { frameType: string };
type WorkerScope = {
  registration: ServiceWorkerRegistration;
  clients: { matchAll: (kind: { type: 'window' }) => Promise<WindowClient[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((name: 'install' | 'activate', hear: (event: Waits) => void) => void) &
    ((name: 'fetch', hear: (event: Asks) => void) => void) &
    ((name: 'message', hear: (event: Tells) => void) => void);
};

/** The build writes it above this script: what makes the script of each version another one. */
declare const keptVersion: { version: string; integrity: string };

const worker = self as unknown as WorkerScope;
const { registration } = worker;
const { scope } = registration;
const { version, integrity } = keptVersion;
const takeOver = 'take over';

const install = async (): Promise<void> => {
  const answer = await fetch(scope + listAddress, { integrity, cache: 'no-cache' });
  await keep(scope, (await answer.json()) as KeptList);
};

/** The kept file for an address, whatever is asked behind it. */
const find = async (url: string): Promise<Response | undefined> => {
  const cache = await caches.open(cacheNameOf(scope, version));
  const { origin, pathname } = new URL(url);
  const address = origin + pathname.replace(/\/index\.html$/, '/');
  return (
    (await cache.match(address, { ignoreVary: true })) ??
    (await cache.match(`${address}/`, { ignoreVary: true }))
  );
};

/** Whether the page that is being left is the only one. */
const isAlone = async (): Promise<boolean> => {
  const pages = await worker.clients.matchAll({ type: 'window' });
  return pages.filter(({ frameType }) => frameType === 'top-level').length < 2;
};

const answer = async ({ request }: Asks): Promise<Response> => {
  const isPage = request.mode === 'navigate' && request.destination === 'document';
  if (isPage && registration.waiting && (await isAlone())) {
    registration.waiting.postMessage(takeOver);
    // Asked once more, the page comes from the newer version, which waits for this answer.
    return new Response('', { headers: { 'content-type': 'text/html', refresh: '0' } });
  }
  const kept = await find(request.url);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const missing = isPage ? await find(`${scope}404.html`) : undefined;
    if (!missing) throw error;
    return new Response(await missing.blob(), { status: 404, headers: missing.headers });
  }
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(free(scope, version)));
worker.addEventListener('message', (event) => {
  if (event.data === takeOver) event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event));
});
