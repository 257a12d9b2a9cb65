import type { Searcher } from './answer.ts';
import { createSearcher } from './ask.ts';
import { openSources } from './open-index.ts';

/** The search off the page's thread: takes `{ id, bundle, method, args }`, gives `{ id, value }`. */

type Message = {
  id: number;
  bundle: string;
  method: keyof Searcher;
  args: unknown[];
};

let searcher: ReturnType<typeof createSearcher> | undefined;

const answer = async ({ bundle, method, args }: Message): Promise<unknown> => {
  searcher ??= createSearcher(openSources(bundle));
  return (searcher[method] as (...args: unknown[]) => Promise<unknown>)(...args);
};

self.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  answer(data).then(
    (value) => self.postMessage({ id: data.id, value }),
    (error: unknown) => self.postMessage({ id: data.id, error: String(error) }),
  );
});
