import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from '../../src/cli/build.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { hasNginx, startNginx, whyNoNginx } from './nginx.ts';

/** The site under a base path: built by itself, for every address in it changes. */

test.describe.configure({ mode: 'serial' });
const folder = mkdtempSync(join(tmpdir(), 'base-'));
let server: Server;
let address = '';

test.beforeAll(async () => {
  test.setTimeout(300_000);
  // The build's own checks follow every link of every page.
  await build({ SITE_BASE: '/plans/', SITE_OUT: folder });
  ({ server, address } = await serve({
    port: Number(process.env['TEST_PORT'] ?? 4390) + 90,
    base: '/plans/',
    folder: `${folder}/`,
  }));
});

test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}.nginx.conf`);
});

test('pages, styles, scripts and search work under a base path', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  expect(address).toMatch(/\/plans\/$/);
  await page.goto(`${address}en/`);
  await page.locator('.plan-list a').first().click();
  await page.locator('.chapter-list a').first().click();
  await expect(page.locator('h1')).not.toBeEmpty();
  await page.locator('.site-header .language').click();
  await expect(page).toHaveURL(/\/plans\/zh\/plans\//);
  await page.locator('.site-header input[type=search]').fill('算力');
  await page.keyboard.press('Enter');
  const first = page.locator('ol.results > li a').first();
  await expect(first).toHaveAttribute('href', /^\/plans\/zh\//);
  await first.click();
  await expect(page.locator('main')).toContainText('算力');
  await page.goto(`${address}embed/en/six-pillars/?theme=dark`);
  await expect(page.locator('chart-steps[data-enhanced]')).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('h1 a')).toHaveAttribute('href', '/plans/en/charts/six-pillars/');
  expect(missing).toEqual([]);
});

test('what does not exist is answered with the 404 page', async ({ page }) => {
  const response = await page.goto(`${address}en/nothing/`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('form')).toHaveCount(2);
});

test('nginx serves it under the base path as the build told it', async ({ page }) => {
  test.skip(!hasNginx, whyNoNginx);
  test.setTimeout(120_000);
  const nginx = await startNginx({
    folder,
    configuration: `${folder}.nginx.conf`,
    port: Number(process.env['TEST_PORT'] ?? 4390) + 92,
    base: '/plans/',
  });
  try {
    const noise: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(message.text());
    });
    await page.goto(`${nginx.address}zh/search/?q=算力`);
    await page.locator('ol.results > li a').first().click();
    await expect(page.locator('main')).toContainText('算力');
    const embed = await page.goto(`${nginx.address}embed/en/targets/`);
    expect(await embed?.allHeaders()).toMatchObject({
      'content-encoding': expect.stringMatching(/^(br|gzip)$/),
      'access-control-allow-origin': '*',
      'content-security-policy': expect.stringContaining('frame-ancestors *'),
    });
    expect(noise).toEqual([]);
    const missing = await page.goto(`${nginx.address}zh/nothing/`);
    expect(missing?.status()).toBe(404);
    await expect(page.locator('form').first()).toHaveAttribute('action', '/plans/zh/search/');
    const short = await page.request.get(`${new URL(nginx.address).origin}/plans`, {
      maxRedirects: 0,
    });
    expect(short.headers()['location']).toBe('/plans/');
  } finally {
    await nginx.stop();
  }
});
