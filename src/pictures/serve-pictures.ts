import { mkdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { toLang } from '../i18n/locales.ts';
import { csvOf, isPngEnding, pngs, readCascades, svgOf } from './files.ts';
import { rasterAll } from './raster-all.ts';
import { readChartPage, type ChartPage } from './read-page.ts';

/** Folders and files by their paths. */
type Places = { base: string; sheet: string; cache: string };

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
};

const bodyOf = async (
  page: ChartPage,
  ending: string,
  { sheet, cache }: Places,
): Promise<string | Buffer> => {
  if (ending === 'csv') return csvOf(page);
  // Read anew each time: an editor of styles wants to see them.
  const cascades = readCascades(sheet);
  if (!isPngEnding(ending)) return svgOf(page, cascades);
  const { compose, widthPx } = pngs[ending];
  const folder = join(cache, 'dev');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${page.id}.${page.lang}.${ending}`);
  await rasterAll([{ svg: compose(page, cascades).svg, widthPx, lang: page.lang, file }], cache);
  return readFileSync(file);
};

/**
 * In `astro dev`, where nothing is built: a chart's pictures and table, made from its page as the
 * server has it when they are asked for. Other addresses are left to the rest of the server.
 */
export const servePictures =
  (places: Places) =>
  async (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = /\/charts\/([a-z0-9-]+)\.(zh|en)\.(svg|csv|png|social\.png|phone\.png)$/.exec(
      pathname,
    );
    if (!found) return next();
    const [, id = '', lang = '', ending = ''] = found;
    const base = places.base.replace(/\/$/, '');
    try {
      const address = `http://${request.headers.host}${base}/${toLang(lang)}/charts/${id}/`;
      const answer = await fetch(address);
      if (!answer.ok) return next();
      const body = await bodyOf(readChartPage(await answer.text(), address), ending, places);
      response.setHeader('content-type', types[ending.split('.').at(-1) ?? ''] ?? '');
      response.end(body);
    } catch (error) {
      next(error);
    }
  };
