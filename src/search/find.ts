import { scriptAddress } from '../enhance/script-address.ts';
import type { Searcher } from './answer.ts';
import workerAddress from './worker.ts?worker&url';

/** The search as the page sees it: in a worker where there is one, else on the page's own thread. */

/** A worker that says nothing for so long does not work. */
const patienceMs = 10_000;

type Reply = { id: number; value?: unknown; error?: string };
type Waiting = { resolve: (value: unknown) => void; reject: (reason: Error) => void };

const byWorker = (bundle: string): Searcher => {
  const worker = new Worker(scriptAddress(workerAddress), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let hasAnswered = false;
  const fail = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new WorkerFailure(reason));
    waiting.clear();
  };
  worker.addEventListener('error', () => fail('The worker stopped.'));
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    hasAnswered = true;
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.error === undefined) resolve?.(data.value);
    else reject?.(new Error(data.error));
  });
  const call =
    <T>(method: keyof Searcher) =>
    (...args: unknown[]): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ id: count, bundle, method, args });
        setTimeout(() => {
          if (!hasAnswered && navigator.onLine) fail('The worker does not answer.');
        }, patienceMs);
      });
  return {
    prepare: call('prepare'),
    ask: call('ask'),
    more: call('more'),
    moreNear: call('moreNear'),
    counts: call('counts'),
  };
};

/** The worker itself failed, not the search in it. */
class WorkerFailure extends Error {}

const onPage = async (bundle: string): Promise<Searcher> => {
  const [{ createSearcher }, { openSources }] = await Promise.all([
    import('./ask.ts'),
    import('./open-index.ts'),
  ]);
  return createSearcher(openSources(bundle));
};

/** Nothing is loaded before the first question. @throws (each method) when the index does not load. */
export const openSearch = (bundle: string): Searcher => {
  let own: Promise<Searcher> | undefined;
  let worker: Searcher | null | undefined;
  const call =
    <K extends keyof Searcher>(method: K) =>
    async (...args: Parameters<Searcher[K]>): Promise<Awaited<ReturnType<Searcher[K]>>> => {
      type Method = (...args: Parameters<Searcher[K]>) => ReturnType<Searcher[K]>;
      if (worker === undefined) {
        try {
          worker = byWorker(bundle);
        } catch {
          worker = null;
        }
      }
      if (worker) {
        try {
          return await (worker[method] as Method)(...args);
        } catch (error) {
          if (!(error instanceof WorkerFailure)) throw error;
          worker = null;
        }
      }
      own ??= onPage(bundle);
      own.catch(() => (own = undefined));
      return await ((await own)[method] as Method)(...args);
    };
  return {
    prepare: call('prepare'),
    ask: call('ask'),
    more: call('more'),
    moreNear: call('moreNear'),
    counts: call('counts'),
  };
};
