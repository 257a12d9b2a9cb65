import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeWhole } from '../cache/write-whole.ts';
import { langs, type Lang } from '../i18n/locales.ts';
import { fontFilesFor } from './fonts.ts';
import type { RasterResult } from './raster-worker.ts';

export type RasterTask = { svg: string; widthPx: number; lang: Lang; file: string };

/** Changes when the same SVG comes out as another PNG: with the renderer, a font or the encoder. */
const version = 'resvg-2.6.2 png-4';

const readTexts = (svg: string): string =>
  svg.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, '');

/** Draws every PNG, over as many threads as there are cores; what is cached is not drawn again. */
export const rasterAll = async (tasks: RasterTask[], cacheFolder: string): Promise<number> => {
  mkdirSync(cacheFolder, { recursive: true });
  const waiting = tasks
    .map((task) => {
      const hash = createHash('sha256')
        .update([version, task.widthPx, task.lang, task.svg].join('\n'))
        .digest('hex');
      return { task, cached: join(cacheFolder, `${hash}.png`) };
    })
    .filter(({ task, cached }) => {
      if (!existsSync(cached)) return true;
      writeFileSync(task.file, readFileSync(cached));
      return false;
    });
  if (waiting.length === 0) return 0;
  const fontFiles = Object.fromEntries(
    await Promise.all(
      langs.map(async (lang) => {
        const texts = tasks.filter((task) => task.lang === lang).map(({ svg }) => readTexts(svg));
        return [lang, await fontFilesFor(texts, lang, join(cacheFolder, 'fonts'))] as const;
      }),
    ),
  );
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL('./raster-worker.ts', import.meta.url), {
        workerData: { fontFiles },
      });
      const ask = () => {
        const index = next++;
        const task = waiting[index]?.task;
        if (!task) return void worker.terminate().then(() => done(), fail);
        const { svg, widthPx, lang } = task;
        worker.postMessage({ index, svg, widthPx, lang });
      };
      worker.on('message', ({ index, png }: RasterResult) => {
        const job = waiting[index];
        if (job) {
          writeFileSync(job.task.file, png);
          writeWhole(job.cached, png);
        }
        ask();
      });
      worker.on('error', fail);
      ask();
    });
  const threads = Math.min(availableParallelism(), 4, waiting.length);
  await Promise.all(Array.from({ length: threads }, work));
  return waiting.length;
};
