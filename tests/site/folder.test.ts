import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect as expectSoon, test } from '@playwright/test';
import { writeFolderCopy } from '../../src/hosting/folder-copy.ts';

/** What a browser makes of the site from `file:`. */

const expect = expectSoon.configure({ timeout: 20_000 });
const folder = mkdtempSync(join(tmpdir(), 'folder-'));
test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(() => {
  writeFolderCopy('dist', folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the copy for a folder reads, links, switches language and shows charts', async ({ page }) => {
  const noise: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(message.text());
  });
  await page.goto(`file://${folder}/index.html`);
  await page.locator('a[hreflang="en"]').click();
  await page.locator('.plan-list a').first().click();
  await page.locator('.chapter-list a').first().click();
  await expect(page.locator('main article')).toBeVisible();
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toMatch(
    /Charter/,
  );
  await page.locator('.site-header .language').click();
  await expect(page).toHaveURL(/\/zh\/plans\/.*index\.html$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.goto(`file://${folder}/en/charts/targets/index.html`);
  await expect(page.locator('figure.chart svg:visible').first()).toBeVisible();
  // What waits for a module keeps no empty place.
  expect(
    await page
      .locator('.targets-controls')
      .evaluate((controls) => controls.getBoundingClientRect().height),
  ).toBe(0);
  // What does not work there: modules, so the search lists every page instead.
  await page.goto(`file://${folder}/zh/search/index.html?q=算力`);
  await expect(page.locator('ol.results > li')).toHaveCount(0);
  await page.locator('main a[href*="plans"]').last().click();
  await expect(page.locator('main h1')).toBeVisible();
  // Embeds load classic scripts, which do run.
  await page.goto(`file://${folder}/embed/en/six-pillars/index.html?theme=dark`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(noise).toEqual([]);
});

test('dist/ itself, opened without a server, is text without styles or links', async ({ page }) => {
  await page.goto(`file://${resolve('dist/en/index.html')}`);
  await expect(page.locator('main h1')).toBeVisible();
  expect(
    await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily),
  ).not.toMatch(/Charter/);
});
