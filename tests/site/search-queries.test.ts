import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** Queries with the address that must come first, in the browser. */

type Fixed = { lang: 'zh' | 'en'; query: string; first: string };
const queries = JSON.parse(readFileSync('tests/site/search-queries.json', 'utf8')) as Fixed[];

for (const lang of ['zh', 'en'] as const)
  test(`${lang}: every fixed query has its address first`, async ({ page }) => {
    test.setTimeout(300_000);
    const own = queries.filter((each) => each.lang === lang);
    expect(queries.length).toBeGreaterThanOrEqual(120);
    await page.goto(`/${lang}/search/`);
    const input = page.locator('main input[type=search]');
    const missed: string[] = [];
    for (const { query, first } of own) {
      await input.fill(query);
      await expect(page).toHaveURL(
        (url) => url.searchParams.get('q') === query.normalize('NFKC').trim(),
      );
      await expect(page.locator('#search-status')).toContainText(/\d|“/);
      const links = page.locator('ol.results > li a');
      await expect(links.first()).toBeVisible();
      const href = await links.first().getAttribute('href');
      if (!href?.startsWith(`/${lang}${first}`)) missed.push(`${query} → ${href}`);
    }
    expect(missed).toEqual([]);
  });
