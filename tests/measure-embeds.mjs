/**
 * Measures every embed of `dist/` and writes `src/charts/frame/frame-heights.json`.
 * Run it after a build when a chart's embed has grown or shrunk, then build again.
 */
import { globSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serve } from '../src/cli/serve.mjs';
import { findBrowser } from './browser.mjs';

/** Fonts of other machines set wider or narrower lines: a line of slack, in whole tens. */
const withSlack = (height) => Math.ceil((height + 24) / 10) * 10;

const { server, address } = await serve({ port: 6650 });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
const most = async (widths, scale) => {
  let height = 0;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const needed = await page.evaluate(() => document.body.getBoundingClientRect().height);
    height = Math.max(height, scale ? (needed * 720) / width : needed);
  }
  return withSlack(height);
};
const growing = [712, 720, 740, 760, 800];
const small = [320, 340, 360, 380, 400, 420, 440, 480, 520, 560, 600, 620];
const between = [640, 660, 680, 700, 711];
/** A chart so much taller on a phone gets a height of its own there. */
const muchTaller = 300;
const heights = {};
for (const file of globSync('dist/embed/*/*/index.html').sort()) {
  const [lang, chart] = file.replaceAll('\\', '/').split('/').slice(2, 4);
  await page.goto(`${address}embed/${lang}/${chart}/`);
  const wide = await most(growing, true);
  const middle = await most(between, false);
  const narrow = Math.max(await most(small, false), middle);
  const largest = await most([...growing, 900, 1000, 1100], false);
  heights[`${lang}/${chart}`] = {
    wide,
    narrow,
    ...(narrow - middle > muchTaller && { middle }),
    ...(largest < wide * 1.2 && { most: largest }),
  };
}
writeFileSync('src/charts/frame/frame-heights.json', `${JSON.stringify(heights, null, 2)}\n`);
await browser.close();
server.close();
