import { parentPort, workerData } from 'node:worker_threads';
import type { Lang } from '../i18n/locales.ts';
import { rasterise } from './rasterise.ts';

/** A thread that turns SVGs into PNGs, one message each. */

export type RasterJob = { index: number; svg: string; widthPx: number; lang: Lang };
export type RasterResult = { index: number; png: Uint8Array };

const { fontFiles } = workerData as { fontFiles: Record<Lang, string[]> };

parentPort?.on('message', ({ index, svg, widthPx, lang }: RasterJob) => {
  const png = rasterise(svg, widthPx, lang, fontFiles[lang]);
  parentPort?.postMessage({ index, png } satisfies RasterResult);
});
