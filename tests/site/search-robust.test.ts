import { expect, test, type Page } from '@playwright/test';

/** The search where something is missing, and with input that nobody should type. */

const input = (page: Page) => page.locator('main input[type=search]');
const status = (page: Page) => page.locator('#search-status');

test('without workers it searches on the page', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.goto('/zh/search/?q=算力');
  await expect(page.locator('ol.results > li a').first()).toHaveAttribute(
    'href',
    /computing-power/,
  );
});

const lists = async (page: Page) => {
  await page.goto('/zh/search/?q=算力');
  await expect(status(page)).toContainText('没有加载成功');
  await expect(page.locator('.page-list')).toBeVisible();
  await expect(page.locator('ol.results > li')).toHaveCount(0);
};

test('when the WebAssembly file does not come, it says so and lists every page', async ({
  page,
}) => {
  await page.route('**/wasm.*.pagefind', (route) => route.abort());
  await lists(page);
});

for (const worker of ['with', 'without'] as const)
  test(`${worker} a worker but without WebAssembly it says so and lists every page`, async ({
    page,
  }) => {
    if (worker === 'without')
      await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
    // A worker has globals of its own.
    await page.route(/worker-.*\.js/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
    });
    await lists(page);
  });

test('where the policy forbids WebAssembly, it says so and lists every page', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = {
      ...response.headers(),
      'content-security-policy': "script-src 'self' 'unsafe-inline'",
    };
    await route.fulfill({ response, headers });
  });
  await lists(page);
});

test('what was loaded is found offline', async ({ page, context }) => {
  await page.goto('/zh/search/?q=算力');
  await expect(page.locator('ol.results > li').first()).toBeVisible();
  await input(page).fill('');
  await context.setOffline(true);
  await input(page).fill('算力');
  await expect(page.locator('ol.results > li').first()).toBeVisible();
  await expect(status(page)).toContainText('没有网络');
});

test('nothing of the program is loaded before the reader searches', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/en/search/');
  await page.waitForTimeout(500);
  expect(loaded.filter((url) => url.includes('/pagefind/') || url.includes('worker'))).toEqual([]);
});

test('a traditional, a flawed and an absent query', async ({ page }) => {
  await page.goto('/zh/search/?q=數據要素市場');
  await expect(page.locator('ol.results.exact > li a').first()).toHaveAttribute(
    'href',
    /07-data-market/,
  );
  await input(page).fill('数椐要素市场');
  await expect(page.locator('.near-title')).toBeVisible();
  await expect(page.locator('ol.results.exact > li')).toHaveCount(0);
  await expect(page.locator('ol.results.near > li a').first()).toHaveAttribute(
    'href',
    /07-data-market/,
  );
  await input(page).fill('魑魅魍魉');
  await expect(status(page)).toContainText('没有找到“魑魅魍魉”');
  await expect(page.locator('ol.results > li')).toHaveCount(0);
});

test('results can be narrowed, with counts', async ({ page }) => {
  await page.goto('/zh/search/?q=算力');
  await page.locator('.search-filters summary').click();
  const kind = page.locator('select[name=kind]');
  await expect(kind.locator('option')).not.toHaveCount(1);
  const option = kind.locator('option[value=term]');
  const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
  await kind.selectOption('term');
  await expect(status(page)).toContainText(String(count));
  await expect(page.locator('ol.results > li')).toHaveCount(count);
});

test('results can be narrowed to the pages of the other language, with counts', async ({
  page,
}) => {
  await page.goto('/zh/search/?q=算力');
  await page.locator('.search-filters summary').click();
  const language = page.locator('select[name=language]');
  const option = language.locator('option[value=en]');
  const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(5);
  await language.selectOption('en');
  await expect(status(page)).toContainText(String(count));
  const links = page.locator('ol.results > li a');
  await expect(links.first()).toHaveAttribute('href', /^\/en\/glossary\/#computing-power/);
  for (const link of await links.all()) await expect(link).toHaveAttribute('hreflang', 'en');
  await expect(page.locator('.result-language').first()).toHaveText('English');
});

test('the paragraph is marked on arrival and the mark can be cleared', async ({ page }) => {
  await page.goto('/zh/search/?q=数据要素市场');
  await page.locator('ol.results > li a').first().click();
  await page.waitForURL(/07-data-market/);
  const marked = page.locator('[data-arrival]');
  await expect(marked).toContainText('数据要素市场');
  await page.locator('.arrival-clear').click();
  await expect(marked).toHaveCount(0);
});

test('no odd query breaks it, and none gets into the page as markup', async ({ page }) => {
  test.setTimeout(300_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/zh/search/');
  const pieces = [
    '<img src=x onerror=alert(1)>',
    '<b>算力</b>',
    '"',
    '“',
    '$&',
    '(.*)+[',
    '\\',
    '^',
    '😀',
    '👩‍👩‍👧',
    '\u202e',
    '算力',
    '數據',
    '５Ｇ',
    '四千亿',
    'RMB 400 billion',
    'suàn lì',
    '¶',
    'qxza',
    "'",
    'ß',
    '﷽',
    '字'.repeat(5000),
    'a'.repeat(300),
    '\ud800',
    'machin',
    'industry brian',
    '-',
    '%',
    ' ',
  ];
  let seed = 7;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const queries = Array.from({ length: 500 }, () =>
    Array.from(
      { length: 1 + Math.floor(next() * 3) },
      () => pieces[Math.floor(next() * pieces.length)],
    ).join(''),
  );
  await page.evaluate((all) => {
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
    const form = document.querySelector<HTMLFormElement>('site-search form');
    return all.reduce(
      (before, query) =>
        before.then(async () => {
          if (field) field.value = query;
          form?.requestSubmit();
          await new Promise((resolve) => setTimeout(resolve, 15));
        }),
      Promise.resolve(),
    );
  }, queries);
  await input(page).fill('算力');
  await expect(page.locator('ol.results > li a').first()).toHaveAttribute(
    'href',
    /computing-power/,
    {
      timeout: 60_000,
    },
  );
  expect(await page.locator('site-search img, .results b b, .results img').count()).toBe(0);
  expect(errors).toEqual([]);
});
