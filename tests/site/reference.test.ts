import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** Ways from an indicator, an agency, a clause, a term and a disagreement to each other. */

type Row = Record<string, string | number | null>;
const table = (name: string) => JSON.parse(readFileSync(`dist/data/${name}.json`, 'utf8')) as Row[];

test('the 19 rows of Table 1 have a page each, in order, with baseline or target', async ({
  page,
}) => {
  const rows = table('indicators')
    .filter(({ table_row }) => table_row !== null)
    .sort((a, b) => Number(a['table_row']) - Number(b['table_row']));
  expect(rows.map(({ table_row }) => table_row)).toEqual(
    Array.from({ length: 19 }, (_, i) => i + 1),
  );
  for (const { id, name_zh } of rows) {
    await page.goto(`/zh/indicators/${id}/`);
    await expect(page.locator('h1')).toHaveText(String(name_zh));
    await expect(page.locator('.values tr[data-kind=target]').first()).toBeVisible();
  }
});

test('a page says of each target what the rule says', async ({ page }) => {
  const words: Record<string, string> = {
    reached: 'reached',
    missed: 'missed',
    'on-the-way': 'on the way',
    'not-comparable': 'counted differently',
    'no-data': 'no figure',
  };
  for (const id of ['smart-factories', 'digital-economy-share', 'software-revenue']) {
    const expected = table('targets').filter(({ indicator_id }) => indicator_id === id);
    expect(expected.length).toBeGreaterThan(0);
    await page.goto(`/en/indicators/${id}/`);
    for (const { fact_id, status } of expected) {
      const row = page.locator('.judgements > li', {
        has: page.locator(`> a [data-fact="${fact_id}"], > span [data-fact="${fact_id}"]`),
      });
      await expect(row.first()).toContainText(words[String(status)] ?? '?');
    }
  }
});

test('the draft’s future factories: 115 and the three kinds, kept apart from the later draft', async ({
  page,
}) => {
  await page.goto('/zh/indicators/future-factories/');
  const draft = page.locator('.values tr', { has: page.locator('data[value="115"]') });
  const later = page.locator('.values tr', { has: page.locator('data[value="40"]') });
  await expect(draft).toHaveCount(1);
  await expect(later).toContainText('未核实');
  expect(await draft.locator('td').nth(2).textContent()).not.toBe(
    await later.locator('td').nth(2).textContent(),
  );
});

test('clause → agency → clause, and chapter → indicator → chapter', async ({ page }) => {
  await page.goto('/en/plans/action-plan-2023-2027/06-industry-brain/');
  await page.locator('.actors a[href*="/agencies/economy-and-information/"]').click();
  await page.locator('.clauses a[href*="06-industry-brain/#who-acts"]').first().click();
  await expect(page.locator('#who-acts')).toBeInViewport();
  await page.locator('.actors a[href*="/indicators/sector-brains/"]').click();
  await page.locator('.chapter-links a[href*="06-industry-brain"]').click();
  await expect(page).toHaveURL(/06-industry-brain\/$/);
});

test('a term leads to the chapters that use it', async ({ page }) => {
  await page.goto('/zh/glossary/#industry-brain');
  const uses = page.locator('#industry-brain .uses a');
  expect(await uses.count()).toBeGreaterThan(3);
  await uses.first().click();
  await expect(page.locator('main')).toContainText('产业大脑');
});

test('a figure that differs elsewhere says so and leads there', async ({ page }) => {
  await page.goto('/en/plans/14th-five-year-plan/02-goals/');
  const note = page.locator('#note-plan-de-share-2025');
  await note.locator('.note-disagreement a').first().click();
  await expect(page).toHaveURL(/\/en\/disagreements\/#/);
  const entry = page.locator(`section:has(> [id="${new URL(page.url()).hash.slice(1)}"])`);
  expect(await entry.locator('.sides > li').count()).toBeGreaterThan(1);
});

test('every side of a disagreement shows its words and its source, in both languages', async ({
  page,
}) => {
  for (const lang of ['zh', 'en']) {
    await page.goto(`/${lang}/disagreements/`);
    const sides = page.locator('.sides > li');
    expect(await sides.count()).toBeGreaterThan(60);
    const bare = await sides.evaluateAll((all) =>
      all
        .filter(
          (side) =>
            !side.querySelector('q')?.textContent || !side.querySelector('a[href*="/sources/#"]'),
        )
        .map((side) => side.textContent),
    );
    expect(bare).toEqual([]);
  }
});

test('every page of the draft says that it is a consultation draft', async ({ page }) => {
  for (const lang of ['zh', 'en']) {
    const words = lang === 'zh' ? '征求意见稿' : 'consultation draft';
    const chapters = JSON.parse(
      readFileSync('content/plans/action-plan-2023-2027/plan.json', 'utf8'),
    ) as { chapters: string[] };
    for (const chapter of ['', ...chapters.chapters.map((id) => `${id}/`)]) {
      await page.goto(`/${lang}/plans/action-plan-2023-2027/${chapter}`);
      await expect(page.locator('.basis')).toContainText(words);
      await expect(page.locator('.lead')).toContainText(words);
    }
  }
});
