import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as expectSoon, test, type BrowserContext, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.mjs';
import { writeOffline } from '../../src/offline/integration.ts';

/** A reader keeps the site, reads it without a network, gets a newer version, and removes it. */

const expect = expectSoon.configure({ timeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const chapter = 'zh/plans/14th-five-year-plan/05-new-drivers/';
let server: Server;
let address = '';
test.describe.configure({ mode: 'serial', timeout: 300_000 });

/**
 * The site with fewer pages, of which each kind still has one, so that it is kept in seconds; and
 * without what only the search reads, where nothing is searched.
 */
const writeSite = async ({ isSearched = false } = {}): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  cpSync('dist', folder, { recursive: true });
  const isWanted = (file: string) =>
    /^(embed|parallel)\/.*\/(targets|05-new-drivers)\//.test(file) ||
    (/^(zh|en)\//.test(file) && !/(indicators|agencies|charts|plans)\/.+\//.test(file)) ||
    /\/(charts\/targets|05-new-drivers)\//.test(file) ||
    !file.includes('/');
  for (const file of globSync('**/*.html', { cwd: folder }))
    if (!isWanted(file)) rmSync(join(folder, file));
  const useless = isSearched ? 'pagefind/en/{fragment,index}' : 'pagefind/*/**';
  for (const file of globSync(`{definitions/*,${useless}}/*`, { cwd: folder }))
    rmSync(join(folder, file), { recursive: true, force: true });
  await writeOffline(folder);
};

/** A build with another text on one page and another style sheet on all. */
const writeNewerVersion = async (): Promise<void> => {
  const [sheet = ''] = globSync('assets/site.*.css', { cwd: folder });
  const renamed = 'assets/site.newer000.css';
  cpSync(join(folder, sheet), join(folder, renamed));
  appendFileSync(join(folder, renamed), ':root{--version:newer}');
  rmSync(join(folder, sheet));
  for (const page of globSync('**/*.html', { cwd: folder })) {
    const file = join(folder, page);
    const html = readFileSync(file, 'utf8').replaceAll(sheet, renamed);
    writeFileSync(file, html.replace('</h1>', ' (newer)</h1>'));
  }
  await writeOffline(folder);
};

test.beforeAll(async () => {
  await writeSite({ isSearched: true });
  ({ server, address } = await serve({
    port: Number(process.env['TEST_PORT'] ?? 4390) + 93,
    base: '/',
    folder: `${folder}/`,
  }));
});
test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const keep = async (page: Page): Promise<void> => {
  await page.goto(`${address}en/about/`);
  await page.getByRole('button', { name: 'Keep this site for reading offline' }).click();
  await expect(page.getByRole('button', { name: 'Remove the kept copy' })).toBeVisible();
};

const versionOf = (page: Page) =>
  page.evaluate(() => ({
    text: document.querySelector('h1')?.textContent?.includes('(newer)') ?? false,
    style: getComputedStyle(document.documentElement).getPropertyValue('--version') === 'newer',
  }));

const waitingWorker = (page: Page) =>
  page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    await found?.update().catch(() => undefined);
    return Boolean(found?.waiting);
  });

const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const quiet = (context: BrowserContext): string[] => {
  const noise: string[] = [];
  context.on('weberror', (error) => noise.push(error.error().message));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) noise.push(message.text());
  });
  return noise;
};

test('nothing is kept before the reader asks', async ({ page }) => {
  await page.goto(`${address}zh/about/`);
  await expect(page.getByRole('button', { name: '保存本站，离线阅读' })).toBeVisible();
  await expect(page.locator('offline-copy')).toContainText(/约占\d+ MB空间/);
  await page.goto(address + chapter);
  expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
});

test('kept, it is read and searched without a network', async ({ page, context }) => {
  const noise = quiet(context);
  await keep(page);
  await context.setOffline(true);
  for (const path of [
    '',
    'en/',
    chapter,
    'embed/en/targets/',
    'parallel/14th-five-year-plan/05-new-drivers/',
  ]) {
    await page.goto(address + path);
    await expect(page.locator('main h1').first()).toBeVisible();
    expect(
      await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily),
      path,
    ).not.toMatch(/Times/);
  }
  await page.goto(`${address}zh/charts/targets/?indicator=digital-economy-share`);
  await expect(page.locator('figure.chart svg:visible').first()).toBeVisible();
  await page.goto(`${address}zh/search/?q=算力`);
  await expect(page.locator('ol.results > li').first()).toContainText('算力');
  await page.goto(`${address}en/nothing/`);
  await expect(page.locator('form')).toHaveCount(2);
  expect(noise).toEqual([]);
});

test('a page is of one version, also while a newer one comes', async ({ page, context }) => {
  await writeSite();
  await keep(page);
  await page.goto(address + chapter);
  expect(await versionOf(page)).toEqual({ text: false, style: false });
  await writeNewerVersion();
  // While another page of the old version stays open, all are of the old one.
  const other = await context.newPage();
  await other.goto(`${address}zh/`);
  expect(await versionOf(other)).toEqual({ text: false, style: false });
  await expect.poll(() => waitingWorker(other)).toBe(true);
  await page.goto(`${address}en/`);
  expect(await versionOf(page)).toEqual({ text: false, style: false });
  await other.close();
  // Alone, the next page is of the newer version, whole, and without a network too.
  await context.setOffline(true);
  await page.goto(`${address}zh/`);
  await expect(page.locator('main h1')).toContainText('(newer)');
  expect(await versionOf(page)).toEqual({ text: true, style: true });
  await page.goto(address + chapter);
  expect(await versionOf(page)).toEqual({ text: true, style: true });
  await context.setOffline(false);
  expect(await kept(page)).toEqual({ caches: 1, workers: 1 });
});

test('an update that breaks off leaves the old version whole', async ({ page, context }) => {
  await keep(page);
  appendFileSync(join(folder, 'zh/index.html'), '<!-- changed -->');
  await writeOffline(folder);
  // The list names this file by another content than the host has.
  writeFileSync(join(folder, 'zh/index.html'), 'half a page');
  await page.goto(address + chapter);
  expect(await waitingWorker(page)).toBe(false);
  await context.setOffline(true);
  await page.goto(`${address}zh/`);
  await expect(page.locator('main h1').first()).toBeVisible();
  expect((await kept(page)).workers).toBe(1);
});

test('removed, it leaves nothing behind', async ({ page, context }) => {
  await writeSite();
  await keep(page);
  expect(await kept(page)).toEqual({ caches: 1, workers: 1 });
  await page.reload();
  await page.getByRole('button', { name: 'Remove the kept copy' }).click();
  await expect(page.getByRole('status')).toHaveText('The copy has been removed.');
  expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
  await page.goto(`${address}zh/`);
  await context.setOffline(true);
  await expect(page.goto(address + chapter)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
});

test('what cannot be saved is told, and saved at the next press', async ({ page }) => {
  let isBroken = true;
  await page.route('**/zh/glossary/', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(`${address}en/about/`);
  const button = page.getByRole('button', { name: 'Keep this site for reading offline' });
  await button.click();
  await expect(page.locator('offline-copy [role="status"]')).toContainText('press again');
  expect((await kept(page)).workers).toBe(0);
  isBroken = false;
  await button.click();
  await expect(page.getByRole('button', { name: 'Remove the kept copy' })).toBeVisible();
});
