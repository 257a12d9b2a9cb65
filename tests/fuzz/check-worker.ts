import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { findProblems } from '../../src/checks/check-content.ts';
import type { Problem } from '../../src/checks/problem.ts';

/** One change of one file, to be checked; `bytes` null takes the file away. */
export type Task = { file: string; bytes: Uint8Array | null };

export type Answer = { problems: Problem[] } | { thrown: string };

const root = workerData as string;

cpSync('content', join(root, 'content'), { recursive: true });
mkdirSync(root, { recursive: true });

const check = (): Answer => {
  try {
    return { problems: findProblems(root) };
  } catch (error) {
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', ({ file, bytes }: Task) => {
  const path = join(root, file);
  const before = readFileSync(path);
  if (bytes === null) rmSync(path);
  else writeFileSync(path, bytes);
  const answer = check();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, before);
  // A prototype that content has reached would change every later check.
  if ('isPolluted' in {}) parentPort?.postMessage({ thrown: 'Object.prototype was changed.' });
  else parentPort?.postMessage(answer);
});
