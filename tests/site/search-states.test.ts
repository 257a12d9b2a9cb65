import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from './axe.ts';

/** Every state of the search page: free of barriers, usable by keyboard, and told to a reader. */

const status = (page: Page) => page.locator('#search-status');
const exact = (page: Page) => page.locator('ol.results.exact > li');
const near = (page: Page) => page.locator('ol.results.near > li');

type State = { name: string; query: string; arrive: (page: Page) => Promise<void> };
const words = {
  zh: { found: '算力', near: '数椐要素市场', absent: '魑魅魍魉' },
  en: { found: 'computing power', near: 'industry brian', absent: 'qqzzxxy' },
} as const;
const statesOf = (lang: 'zh' | 'en'): State[] => [
  {
    name: 'empty',
    query: '',
    arrive: (page) => expect(page.locator('.suggestions')).toBeVisible(),
  },
  {
    name: 'results',
    query: words[lang].found,
    arrive: (page) => expect(exact(page).first()).toBeVisible(),
  },
  {
    name: 'near results',
    query: words[lang].near,
    arrive: (page) => expect(near(page).first()).toBeVisible(),
  },
  {
    name: 'nothing found',
    query: words[lang].absent,
    arrive: (page) => expect(status(page)).toContainText(words[lang].absent),
  },
  {
    name: 'filters open',
    query: words[lang].found,
    arrive: async (page) => {
      await page.locator('.search-filters summary').click();
      await expect(page.locator('select[name=kind] option').nth(1)).toBeAttached();
    },
  },
  {
    name: 'loading failure',
    query: words[lang].found,
    arrive: (page) => expect(page.locator('.page-list')).toBeVisible(),
  },
];

/** Each language, theme and width twice, in other company. */
const looks = [
  ['zh', 'light', 360],
  ['zh', 'dark', 1280],
  ['en', 'dark', 360],
  ['en', 'light', 1280],
] as const;

for (const [lang, colorScheme, width] of looks)
  test(`${lang}, ${colorScheme}, ${width}: no state has a barrier or runs over`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    for (const { name, query, arrive } of statesOf(lang)) {
      if (name === 'loading failure') await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(`/${lang}/search/?q=${encodeURIComponent(query)}`);
      await arrive(page);
      expect(await findBarriers(page), name).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, name).toBeLessThanOrEqual(0);
    }
  });

for (const lang of ['zh', 'en'] as const)
  test(`${lang}: results are reached, left and announced by keyboard alone`, async ({ page }) => {
    await page.goto(`/${lang}/search/`);
    const field = page.locator('main input[type=search]');
    await expect(field).toBeFocused();
    await expect(status(page)).toHaveRole('status');
    await expect(field).toHaveAttribute('aria-describedby', 'search-status');
    await page.keyboard.type(words[lang].found);
    await expect(status(page)).toContainText(/\d/);
    await page.keyboard.press('ArrowDown');
    await expect(exact(page).nth(0).locator('a')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(exact(page).nth(1).locator('a')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
    const before = await exact(page).count();
    const more = page.locator('.results-more').first();
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => exact(page).count()).toBeGreaterThan(before);
    await expect(page.locator('ol.results.exact a:focus')).toHaveCount(1);
    await field.fill(words[lang].near);
    await expect(page.locator('.near-title')).toBeVisible();
    await expect(status(page)).toContainText(words[lang].near);
    await page.keyboard.press('ArrowDown');
    await expect(near(page).first().locator('a')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-arrival]')).toBeVisible();
  });
