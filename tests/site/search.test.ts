import { expect, test } from '@playwright/test';

for (const [lang, query] of [
  ['zh', '算力'],
  ['en', 'computing power'],
] as const) {
  test(`${lang}: results come while typing, lead to the paragraph and keep the query`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/search/`);
    await page.locator('main input[type=search]').fill(query);
    const first = page.locator('ol.results > li').first();
    await expect(first.locator('a[href]')).toHaveCount(1);
    await expect(page.locator('#search-status')).toContainText(/\d/);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/plans|glossary|charts|sources/);
    await expect(page.locator('main')).toContainText(query, { ignoreCase: true });
  });
}

test('nothing found: a message and suggestions', async ({ page }) => {
  await page.goto('/zh/search/?q=qqzzxxy');
  await expect(page.locator('#search-status')).toContainText('qqzzxxy');
  await expect(page.locator('.suggestions')).toBeVisible();
});

test('nothing is searched during composition', async ({ page }) => {
  await page.goto('/zh/search/');
  const input = page.locator('main input[type=search]');
  await input.dispatchEvent('compositionstart');
  await input.fill('suan');
  await page.waitForTimeout(400);
  await expect(page.locator('ol.results > li')).toHaveCount(0);
});

test('when the index cannot be loaded, the page says so and lists every page', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/en/search/?q=computing');
  await expect(page.locator('#search-status')).toContainText('did not load');
  await expect(page.locator('.page-list')).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.locator('main input[type=search]').fill('computing power');
  await expect(page.locator('ol.results > li').first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the search page lists every page, and the chart is whole', async ({ page }) => {
    await page.goto('/zh/search/');
    await expect(page.locator('.page-list a[href*="/plans/14th-five-year-plan/0"]')).toHaveCount(9);
    await page.goto('/zh/charts/six-pillars/');
    await expect(page.locator('figure#six-pillars tbody tr')).toHaveCount(6);
    await page.locator('svg.wide [data-step="new-factor"]').click();
    await expect(page.locator('#six-pillars-new-factor')).toBeVisible();
  });
});

test('a step of the chart is chosen by keyboard and stands in the address', async ({ page }) => {
  await page.goto('/en/charts/six-pillars/?pillar=new-infrastructure');
  await expect(page.locator('#six-pillars-new-infrastructure')).toBeVisible();
  await page.locator('svg.wide [data-step="new-infrastructure"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('#six-pillars-new-factor')).toBeVisible();
  await expect(page).toHaveURL(/pillar=new-factor/);
});
