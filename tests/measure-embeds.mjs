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
const heights = {};
for (const file of globSync('dist/embed/*/*/index.html').sort()) {
  const [lang, chart] = file.replaceAll('\\', '/').split('/').slice(2, 4);
  await page.goto(`${address}embed/${lang}/${chart}/`);
  heights[`${lang}/${chart}`] = {
    wide: await most([712, 720, 740, 760, 800], true),
    narrow: await most([320, 340, 360, 380, 400, 420, 440, 480, 520, 560, 620, 680, 711], false),
  };
}
writeFileSync('src/charts/frame/frame-heights.json', `${JSON.stringify(heights, null, 2)}\n`);
await browser.close();
server.close();
