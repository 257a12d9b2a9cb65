import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { askAll } from './ask-all.ts';

/** Queries with the address that must come first, in the browser. */

type Fixed = { lang: 'zh' | 'en'; query: string; first: string };
const queries = JSON.parse(readFileSync('tests/site/search-queries.json', 'utf8')) as Fixed[];

for (const lang of ['zh', 'en'] as const)
  test(`${lang}: every fixed query has its address first`, async ({ page }) => {
    test.setTimeout(300_000);
    const own = queries.filter((each) => each.lang === lang);
    expect(queries.length).toBeGreaterThanOrEqual(120);
    await page.goto(`/${lang}/search/`);
    const answers = await askAll(
      page,
      own.map(({ query }) => query),
    );
    const missed = own.flatMap(({ query, first }, index) => {
      const [found = 'nothing'] = answers[index] ?? [];
      return found.startsWith(`/${lang}${first}`) ? [] : [`${query} → ${found}`];
    });
    expect(missed).toEqual([]);
  });
