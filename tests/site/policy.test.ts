import { readFileSync } from 'node:fs';
import { expect as expectSoon, test } from '@playwright/test';
import { directivesOf } from '../../src/hosting/policy.ts';
import { addresses } from './pages.ts';
import { watchPolicy } from './watch-policy.ts';

/** Nothing does what the Content-Security-Policy forbids; pages.test.ts visits every page. */

const expect = expectSoon.configure({ timeout: 20_000 });

test('every page has its own policy, without inline code and from this site alone', async ({
  request,
}) => {
  for (const address of addresses) {
    const file = `dist${address.replace(/\/$/, '/index.html')}`;
    const [, meta = ''] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
        readFileSync(file, 'utf8').replaceAll('&#39;', "'"),
      ) ?? [];
    expect(meta, address).toMatch(/^default-src 'none'; /);
    expect(meta, address).not.toMatch(
      /unsafe-inline|unsafe-eval'? *(?<!wasm-unsafe-eval')$|https?:|\*/,
    );
    expect(meta.includes('wasm-unsafe-eval'), address).toBe(/^\/\w\w\/search\/$/.test(address));
  }
  for (const address of ['/', '/zh/', '/zh/search/', '/en/press/', '/embed/en/targets/']) {
    const policy = (await request.get(address)).headers()['content-security-policy'] ?? '';
    const isEmbed = address.startsWith('/embed/');
    expect(policy, address).toContain(isEmbed ? 'frame-ancestors *' : "frame-ancestors 'self'");
    expect(policy.split('; ')).toHaveLength(Object.keys(directivesOf(address)).length);
  }
});

test('what readers do breaks no policy', async ({ page }) => {
  test.setTimeout(120_000);
  const refused = await watchPolicy(page);
  await page.goto('/zh/search/?q=算力');
  await expect(page.locator('ol.results > li').first()).toBeVisible();
  await page.goto('/parallel/14th-five-year-plan/05-new-drivers/');
  await page.locator('a.term').first().click();
  await expect(page.locator('.note-card')).toBeVisible();
  await page.goto('/en/plans/14th-five-year-plan/05-new-drivers/');
  await page.locator('a.term').first().click();
  await expect(page.locator('.note-card')).toBeVisible();
  await page.locator('details.cite-panel > summary').click();
  const saved = page.waitForEvent('download');
  await page.locator('cite-panel button[data-save]').first().click();
  await saved;
  await page.goto('/en/charts/industry-brain/');
  await page.locator('embed-code select, [data-theme-choice]').first().selectOption('dark');
  await expect(page.locator('embed-code textarea')).toHaveValue(/theme=dark/);
  await page.goto('/embed/en/targets/?theme=dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(refused).toEqual([]);
});

test('markup cannot be made from text, nor a policy by anybody else', async ({ page }) => {
  test.setTimeout(120_000);
  const refused = await watchPolicy(page);
  for (const address of ['/en/', '/zh/search/', '/en/about/', '/embed/en/targets/']) {
    refused.length = 0;
    await page.goto(address);
    const outcome = await page.evaluate(() => {
      const attempt = (act: () => unknown): string => {
        try {
          act();
          return 'allowed';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
      };
      return [
        attempt(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert()>')),
        attempt(() => new Worker('data:text/javascript,')),
        attempt(() => trustedTypes.createPolicy('of-somebody-else', {})),
      ];
    });
    expect(outcome, address).toEqual(['TypeError', 'TypeError', 'TypeError']);
    // The watch of the tests above sees what happens.
    await expect
      .poll(() => refused.join('\n'), { message: address })
      .toContain('enforce require-trusted-types-for');
  }
});
