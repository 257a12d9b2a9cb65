import { expect, test } from '@playwright/test';

/** What a reader does with a chapter: switch the language, look up a word, print. */

const chapter = '/plans/14th-five-year-plan/05-new-drivers/';

for (const [from, to] of [
  ['en', 'zh'],
  ['zh', 'en'],
] as const)
  test(`${from} → ${to}: the language switch keeps the reader's place`, async ({ page }) => {
    await page.goto(`/${from}${chapter}`);
    await expect(page.locator('.language-float')).toBeHidden();
    await page.evaluate(() => document.getElementById('elsewhere-p2')?.scrollIntoView());
    await page.locator('.language-float a').click();
    await expect(page).toHaveURL(new RegExp(`/${to}${chapter}#[a-z-]+`));
    const place = new URL(page.url()).hash.slice(1);
    expect(place).toMatch(/^elsewhere/);
    await expect(page.locator(`[id="${place}"]`)).toBeInViewport();
  });

test('the language switch at the head of the page leads to the head of its twin', async ({
  page,
}) => {
  await page.goto(`/en${chapter}`);
  await page.locator('.site-header .language').click();
  await expect(page).toHaveURL(new RegExp(`/zh${chapter}$`));
});

test('a term opens its definition by pointer and by keyboard, and Escape closes it', async ({
  page,
}) => {
  await page.goto(`/zh${chapter}`);
  const term = page.locator('.prose a.term').first();
  const card = page.locator('.note-card');
  await expect(card).toHaveCount(0);
  await term.click();
  await expect(card).toBeVisible();
  await expect(card.locator('b')).toHaveText((await term.textContent()) ?? '');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(card.locator('p').nth(1)).not.toBeEmpty();
  expect(new URL(page.url()).pathname).toBe(`/zh${chapter}`);
});

test('a term leads to the glossary where its definition cannot be fetched', async ({ page }) => {
  await page.route('**/definitions/**', (route) => route.abort());
  await page.goto(`/en${chapter}`);
  const term = page.locator('.prose a.term').first();
  const address = (await term.getAttribute('href')) ?? '';
  await term.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('a figure shows the words it rests on, and its note stands on the page', async ({ page }) => {
  await page.goto(`/en${chapter}`);
  const fact = page.locator('.prose a.fact-link').first();
  const id = await fact.locator('data').getAttribute('data-fact');
  await expect(page.locator(`[id="note-${id}"] q`)).not.toBeEmpty();
  await fact.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('.note-card');
  await expect(card).toBeVisible();
  await expect(card.locator('q')).toHaveText(
    (await page.locator(`[id="note-${id}"] q`).textContent()) ?? '',
  );
});

test('print: the text and its sources are there, what only a screen can use is not', async ({
  page,
}) => {
  await page.goto(`/en${chapter}`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const gone of ['.site-header nav', '.site-search', '.contents', '.neighbours', '.skip'])
    await expect(page.locator(gone).first(), gone).toBeHidden();
  for (const kept of ['h1', '.basis', '.prose p', '.notes li q'])
    await expect(page.locator(kept).first(), kept).toBeVisible();
  const colours = await page.evaluate(() => {
    const { color } = getComputedStyle(document.body);
    return [color, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a term and a figure lead to what explains them, and back', async ({ page }) => {
    await page.goto(`/en${chapter}`);
    const term = page.locator('.prose a.term').first();
    const [, entry = ''] = ((await term.getAttribute('href')) ?? '').split('#');
    await term.click();
    await expect(page.locator(`[id="${entry}"]`)).toBeInViewport();
    await page.goBack();
    const fact = page.locator('.prose a.fact-link').first();
    const note = page.locator(`[id="${(await fact.getAttribute('href'))?.slice(1)}"]`);
    await fact.click();
    await expect(note).toBeInViewport();
    await note.locator('.note-back').click();
    await expect(fact).toBeInViewport();
  });

  test('the language choice is plain links', async ({ page }) => {
    await page.goto('/');
    await page.locator('a[hreflang="en"]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
