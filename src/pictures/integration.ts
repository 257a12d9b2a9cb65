import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { langs } from '../i18n/locales.ts';
import { composeSite } from './compose-site.ts';
import { csvOf, pngs, readCascades, svgOf, type PngEnding } from './files.ts';
import type { Cascades } from './parts.ts';
import { rasterAll, type RasterTask } from './raster-all.ts';
import { readChartPage } from './read-page.ts';
import { readSitePage } from './read-site.ts';
import { servePictures } from './serve-pictures.ts';

/**
 * Makes `/charts/{chart}.{lang}.svg`, its PNGs and the table as CSV from every chart's finished
 * page: a chart that has a page has its pictures, and they show what the page shows.
 */

const sheet = join(dirname(fileURLToPath(import.meta.url)), '../styles/pictured.css');

const drawCharts = (site: string, cascades: Cascades): RasterTask[] => {
  const pages = globSync('{zh,en}/charts/*/index.html', { cwd: site }).sort();
  mkdirSync(join(site, 'charts'), { recursive: true });
  return pages.flatMap((path) => {
    const page = readChartPage(readFileSync(join(site, path), 'utf8'), path);
    const { lang } = page;
    const name = join(site, 'charts', `${page.id}.${lang}`);
    writeFileSync(`${name}.svg`, svgOf(page, cascades));
    writeFileSync(`${name}.csv`, csvOf(page));
    return (Object.keys(pngs) as PngEnding[]).map((ending) => {
      const { compose, widthPx } = pngs[ending];
      return { svg: compose(page, cascades).svg, widthPx, lang, file: `${name}.${ending}` };
    });
  });
};

const drawSite = (site: string, cascades: Cascades): RasterTask[] =>
  langs
    .filter((lang) => existsSync(join(site, lang, 'index.html')))
    .map((lang) => {
      const page = readSitePage(readFileSync(join(site, lang, 'index.html'), 'utf8'), lang);
      const { svg } = composeSite(page, cascades);
      const { widthPx } = pngs['social.png'];
      return { svg, widthPx, lang, file: join(site, `social.${lang}.png`) };
    });

export const chartPictures = (): AstroIntegration => {
  let base = '/';
  let cache = '';
  return {
    name: 'chart-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        cache = join(fileURLToPath(config.root), 'node_modules/.cache/chart-pictures');
      },
      'astro:server:setup': ({ server }) => {
        const serve = servePictures({ base, sheet, cache });
        server.middlewares.use((request, response, next) => void serve(request, response, next));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const cascades = readCascades(sheet);
        const tasks = [...drawCharts(site, cascades), ...drawSite(site, cascades)];
        const drawn = await rasterAll(tasks, cache);
        logger.info(`${tasks.length} pictures of charts, ${drawn} of them drawn anew`);
      },
    },
  };
};
