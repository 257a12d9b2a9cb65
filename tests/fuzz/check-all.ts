import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Task } from './check-worker.ts';

/** Generous: a check takes a fifth of a second, and the first one of a thread three seconds. */
const limitMs = 120_000;

type Checker = { ask: (task: Task) => Promise<Answer | 'hung'>; end: () => Promise<void> };

/** A thread with a copy of the content of its own; one that hangs or ends is replaced. */
const startChecker = (): Checker => {
  let worker: Worker | undefined;
  let root = '';
  let answer: (answer: Answer) => void = () => undefined;
  const start = (): Worker => {
    root = mkdtempSync(join(tmpdir(), 'fuzz-'));
    const started = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: root });
    started.on('message', (message: Answer) => answer(message));
    started.on('error', (error) => answer({ thrown: (error as Error).stack ?? String(error) }));
    started.on('exit', (code) => answer({ thrown: `The check ended its thread (${code}).` }));
    return started;
  };
  const end = async () => {
    answer = () => undefined;
    await worker?.terminate();
    worker = undefined;
    rmSync(root, { recursive: true, force: true });
  };
  const ask = async (task: Task) => {
    const checking = (worker ??= start());
    let timer: NodeJS.Timeout | undefined;
    const result = await new Promise<Answer | 'hung'>((done) => {
      answer = done;
      timer = setTimeout(() => done('hung'), limitMs);
      checking.postMessage(task);
    });
    clearTimeout(timer);
    if (result === 'hung' || 'thrown' in result) await end();
    return result;
  };
  return { ask, end };
};

/** Checks the content once for each task, over two threads, and reports each answer as it comes. */
export const checkAll = async <T extends Task>(
  tasks: readonly T[],
  report: (task: T, answer: Answer | 'hung') => void,
): Promise<void> => {
  const waiting = tasks[Symbol.iterator]();
  const work = async () => {
    const checker = startChecker();
    // Both threads take from the one iterator.
    for (const task of waiting) report(task, await checker.ask(task));
    await checker.end();
  };
  await Promise.all([work(), work()]);
};
