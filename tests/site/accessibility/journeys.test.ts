import { expect, test, type Page } from '@playwright/test';

/** Presses Tab until what is focused fits the selector, as somebody without a mouse would. */
const tabTo = async (page: Page, selector: string, limit = 80) => {
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return step + 1;
  }
  throw new Error(`${limit} steps of Tab did not lead to ${selector}.`);
};

for (const [lang, query] of [
  ['zh', '算力'],
  ['en', 'computing power'],
] as const)
  test(`${lang}: by keyboard from the header through a result to its paragraph`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/plans/14th-five-year-plan/`);
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await tabTo(page, '.site-search input');
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/${lang}/search/`));
    await expect(page.locator('ol.results > li').first()).toBeVisible();
    await expect(page.locator('#search-status')).toContainText(/\d/);
    await page.locator('main input[type=search]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const link = page.locator('ol.results a:focus');
    await expect(link).toHaveCount(1);
    const wanted = new URL((await link.getAttribute('href')) ?? '', page.url());
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === wanted.pathname);
    const id = decodeURIComponent(wanted.hash.slice(1));
    if (id) await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    // The next step goes on from there, not from the head of the page.
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).not.toBeFocused();
  });

test('by keyboard past the header: the skip link leads to the text', async ({ page }) => {
  await page.goto('/zh/plans/14th-five-year-plan/05-new-drivers/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(
    () => document.querySelector('main')?.contains(document.activeElement) ?? false,
  );
  expect(isInside).toBe(true);
});

test('by keyboard through a chart, into a step and back', async ({ page }) => {
  await page.goto('/en/charts/six-pillars/');
  await tabTo(page, 'svg [data-step]');
  await page.keyboard.press('ArrowRight');
  const step = page.locator('svg [data-step]:focus');
  await expect(step).toHaveAttribute('data-step', 'new-factor');
  await page.keyboard.press('Enter');
  await expect(page.locator('#six-pillars-new-factor')).toBeVisible();
  // A panel tells that it is open only after it is.
  await expect.poll(() => new URL(page.url()).searchParams.get('pillar')).toBe('new-factor');
  await page.keyboard.press('Escape');
  await expect(page.locator('svg [data-step="new-factor"]:focus')).toHaveCount(1);
});

test('by keyboard through the embed builder', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/charts/lineage/');
  await page.locator('take-away a').last().focus();
  await tabTo(page, '[data-theme-choice]');
  await page.keyboard.press('d');
  await expect(page.locator('embed-code textarea')).toHaveValue(/theme=dark/);
  await tabTo(page, '.embed-copy button');
  await page.keyboard.press('Enter');
  await expect(page.locator('.embed-copy [role=status]')).toHaveText('Copied');
});

test('by keyboard to the other language, at the same place', async ({ page }) => {
  await page.goto('/zh/plans/14th-five-year-plan/05-new-drivers/#who-acts');
  await page.locator('header .language').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/en\/plans\/14th-five-year-plan\/05-new-drivers\//);
  await expect(page.locator('h1')).toBeVisible();
});

test('by keyboard to a citation, copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/plans/pilot-zone-2020/01-goals/');
  await page.locator('#cite summary').focus();
  await page.keyboard.press('Enter');
  await tabTo(page, '#cite button');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/GB|\[EB\/OL\]|http/);
});
