import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { csvFormatRows } from 'd3-dsv';
import { langs } from '../i18n/locales.ts';
import { Cascade } from './cascade.ts';
import { composeArticle, composePhone } from './compose-column.ts';
import { composeSite } from './compose-site.ts';
import { composeSocial } from './compose-social.ts';
import { isPictured } from './flatten.ts';
import type { Cascades } from './parts.ts';
import { rasterAll, type RasterTask } from './raster-all.ts';
import { readChartPage } from './read-page.ts';
import { readSitePage } from './read-site.ts';
import { readStyleSheet } from './style-sheet.ts';

/**
 * Makes `/charts/{chart}.{lang}.svg`, its PNGs and the table as CSV from every chart's finished
 * page: a chart that has a page has its pictures, and they show what the page shows.
 */

const sizes = { article: 1200, social: 1200, phone: 1080 };

const byteOrderMark = '\ufeff';

const drawCharts = (site: string, cascades: Cascades): RasterTask[] => {
  const pages = globSync('{zh,en}/charts/*/index.html', { cwd: site }).sort();
  mkdirSync(join(site, 'charts'), { recursive: true });
  return pages.flatMap((path) => {
    const page = readChartPage(readFileSync(join(site, path), 'utf8'), path);
    const name = join(site, 'charts', `${page.id}.${page.lang}`);
    const article = composeArticle(page, cascades);
    writeFileSync(`${name}.svg`, article.svg);
    writeFileSync(`${name}.csv`, byteOrderMark + csvFormatRows(page.rows));
    const task = (svg: string, size: keyof typeof sizes, ending: string): RasterTask => ({
      svg,
      widthPx: sizes[size],
      lang: page.lang,
      file: `${name}${ending}`,
    });
    return [
      task(article.svg, 'article', '.png'),
      task(composeSocial(page, cascades).svg, 'social', '.social.png'),
      task(composePhone(page, cascades).svg, 'phone', '.phone.png'),
    ];
  });
};

const drawSite = (site: string, cascades: Cascades): RasterTask[] =>
  langs
    .filter((lang) => existsSync(join(site, lang, 'index.html')))
    .map((lang) => {
      const page = readSitePage(readFileSync(join(site, lang, 'index.html'), 'utf8'), lang);
      const { svg } = composeSite(page, cascades);
      return { svg, widthPx: sizes.social, lang, file: join(site, `social.${lang}.png`) };
    });

export const chartPictures = (): AstroIntegration => {
  let root = '.';
  return {
    name: 'chart-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const rules = readStyleSheet(
          join(dirname(fileURLToPath(import.meta.url)), '../styles/pictured.css'),
        );
        const cascades: Cascades = {
          wide: new Cascade(rules, 'wide', isPictured),
          narrow: new Cascade(rules, 'narrow', isPictured),
        };
        const tasks = [...drawCharts(site, cascades), ...drawSite(site, cascades)];
        const drawn = await rasterAll(tasks, join(root, 'node_modules/.cache/chart-pictures'));
        logger.info(`${tasks.length} pictures of charts, ${drawn} of them drawn anew`);
      },
    },
  };
};
