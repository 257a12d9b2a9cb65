import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { addresses } from './pages.ts';

/** How readers take the site with them: citations, links to a paragraph, frames, the gallery. */

const chapter = '/plans/action-plan-2023-2027/06-industry-brain/';
const formats = [
  'gb-t-7714',
  'apa',
  'chicago-note',
  'chicago-bibliography',
  'bibtex',
  'ris',
  'csl-json',
];

const own = addresses.filter((address) => /^\/(zh|en)\//.test(address));

test('every page but the search says how it is cited, and its head agrees', () => {
  const without: string[] = [];
  for (const address of own) {
    const html = readFileSync(`dist${address}index.html`, 'utf8');
    const content = (name: string) =>
      new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
    if (!html.includes('<details class="cite-panel"')) {
      without.push(address);
      continue;
    }
    expect(html.split('data-citation=').length - 1, address).toBe(formats.length);
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    expect(content('citation_public_url'), address).toBe(canonical);
    expect(content('DC.identifier'), address).toBe(canonical);
    expect(content('citation_title'), address).toBeTruthy();
    expect(content('DC.title'), address).toBe(content('citation_title'));
    expect(content('citation_author'), address).toBe(content('citation_publisher'));
    expect(content('DC.creator'), address).toBe(content('citation_author'));
    expect(content('citation_publication_date'), address).toMatch(/^\d{4}\/\d\d\/\d\d$/);
    expect(content('DC.date'), address).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(content('DC.language'), address).toBe(address.startsWith('/zh/') ? 'zh-CN' : 'en');
    expect(content('citation_language'), address).toBe(content('DC.language'));
    expect(content('DC.rights'), address).toMatch(/creativecommons/);
  }
  expect(without).toEqual(['/en/search/', '/zh/search/']);
});

test('a chapter of the draft is cited as one, in both languages', async ({ page }) => {
  for (const [lang, status] of [
    ['zh', '征求意见稿'],
    ['en', 'consultation draft'],
  ] as const) {
    await page.goto(`/${lang}${chapter}`);
    for (const id of formats)
      expect(await page.locator(`[data-citation=${id}] .cite-text`).first().textContent()).toMatch(
        new RegExp(status, 'i'),
      );
  }
});

const openPanel = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator('.cite-panel > summary').click();
  await expect(page.locator('.cite-panel dl').first()).toBeVisible();
};

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('a citation is copied with today as the day of access, and it is said', async ({ page }) => {
    await page.clock.setFixedTime('2026-12-01T12:00:00');
    await openPanel(page, `/zh${chapter}`);
    const item = page.locator('[data-citation=gb-t-7714]').first();
    await item.locator('[data-copy]').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.cite-says')).toHaveText('已复制：GB/T 7714—2025');
    const updated = await page.locator('meta[name="DC.date"]').getAttribute('content');
    expect(await clipboard(page)).toMatch(
      new RegExp(`^重庆数字经济规划读本\\. .*（${updated}）\\[2026-12-01\\]\\. http`),
    );
  });

  test('the other language is one step away', async ({ page }) => {
    await openPanel(page, '/zh/indicators/smart-factories/');
    await page.locator('.cite-panel a[href$="#cite"]').click();
    await expect(page).toHaveURL(/\/en\/indicators\/smart-factories\/#cite$/);
    await page.locator('[data-citation=bibtex] [data-copy]').click();
    await expect(page.locator('.cite-says')).toContainText('BibTeX');
    expect(await clipboard(page)).toMatch(
      /^@dataset\{[a-z0-9-]+-en,[\s\S]*urldate = \{\d{4}-\d\d-\d\d\}/,
    );
  });

  test('RIS is saved as a file', async ({ page }) => {
    await openPanel(page, '/en/charts/six-pillars/');
    const wait = page.waitForEvent('download');
    await page.locator('[data-citation=ris] [data-save]').first().click();
    const file = await wait;
    expect(file.suggestedFilename()).toBe('chongqing-digital-plans-charts-six-pillars-en.ris');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/^TY {2}- CHART\n[\s\S]*\nY2 {2}- \d{4}\/\d\d\/\d\d\nER {2}- \n$/);
  });

  for (const lang of ['zh', 'en'])
    test(`${lang}: the link of a paragraph is copied, id first, then its first words`, async ({
      page,
    }) => {
      await page.goto(`/${lang}${chapter}?from=somewhere`);
      const block = page.locator('[id="elsewhere-p1"]');
      const sign = block.locator('.block-link');
      await sign.focus();
      await expect(sign).toHaveCSS('opacity', '1');
      await page.keyboard.press('Enter');
      await expect(
        page.locator('[role=status]', { hasText: /链接已复制|Link copied/ }),
      ).toHaveCount(1);
      const copied = await clipboard(page);
      const [address, fragment = ''] = copied.split(':~:text=');
      expect(address).toBe(`${new URL(page.url()).origin}/${lang}${chapter}#elsewhere-p1`);
      expect(fragment).toMatch(/^[A-Za-z0-9%._~!*'()]+$/);
      expect((await block.innerText()).replace(/\s+/g, ' ')).toContain(
        decodeURIComponent(fragment),
      );
      await page.goto('/');
      await page.goto(copied);
      await expect(block).toBeInViewport();
    });

  test('a finger reaches the sign of a paragraph without hovering', async ({ browser }) => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`/en${chapter}`);
    const sign = page.locator('[id="sets-out-p1"] .block-link');
    expect(Number(await sign.evaluate((node) => getComputedStyle(node).opacity))).toBeGreaterThan(
      0.5,
    );
    await sign.tap();
    await expect(page).toHaveURL(/#sets-out-p1$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await context.close();
  });
});

test('every block of a chapter has one sign; it has no text, and is not printed', async ({
  page,
}) => {
  await page.goto(`/en${chapter}`);
  const blocks = page.locator('.prose :is(p, li, h2, h3)[id]');
  const signs = page.locator('.prose .block-link');
  await expect(signs).toHaveCount(await blocks.count());
  expect((await signs.allTextContents()).join('')).toBe('');
  for (const label of await signs.evaluateAll((all) => all.map((each) => each.ariaLabel)))
    expect(label).toMatch(/^Link to this (paragraph|section|item)$/);
  await page.emulateMedia({ media: 'print' });
  await expect(signs.first()).toBeHidden();
  await expect(page.locator('.cite-panel')).toBeHidden();
});

test('neither citations nor signs are in the search index', async ({ page }) => {
  // Only the page that searches may run Pagefind's program.
  await page.goto('/en/search/');
  const found = await page.evaluate(async () => {
    const { createInstance } = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
      createInstance: (options: { basePath: string; noWorker: boolean }) => {
        search: (
          query: string,
        ) => Promise<{ results: { data: () => Promise<{ raw_content: string }> }[] }>;
      };
    };
    const pagefind = createInstance({ basePath: '/pagefind/en/', noWorker: true });
    const pagesWith = async (word: string) => {
      const { results } = await pagefind.search(word);
      const all = await Promise.all(results.slice(0, 5).map((each) => each.data()));
      return all.filter(({ raw_content: text }) => text.includes(word)).length;
    };
    return [await pagesWith('factory'), await pagesWith('langid')];
  });
  expect(found).toEqual([expect.any(Number), 0]);
  expect(found[0]).toBeGreaterThan(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('citations stand there to be selected, and say what to add', async ({ page }) => {
    await openPanel(page, `/en${chapter}`);
    const panel = page.locator('.cite-panel');
    await expect(panel.locator('[data-citation=gb-t-7714]').first()).toContainText(
      '[date of access]',
    );
    await expect(panel.locator('[data-citation=bibtex]').first()).not.toContainText('urldate');
    await expect(panel.locator('button:visible')).toHaveCount(0);
    await panel.locator('a[href$="#cite"]').click();
    await expect(page).toHaveURL(new RegExp(`/zh${chapter}#cite$`));
    await expect(panel.locator('[data-citation=gb-t-7714]')).toContainText('[引用日期]');
  });

  test('the sign of a paragraph is a plain link to it', async ({ page }) => {
    await page.goto(`/en${chapter}`);
    await page.locator('[id="figures-p1"] .block-link').click();
    await expect(page).toHaveURL(/#figures-p1$/);
  });
});

for (const lang of ['zh', 'en']) {
  test(`${lang}: the press page tells how to reuse, with two charts in frames`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/press/`);
    const frames = page.locator('.press-example iframe');
    await expect(frames).toHaveCount(2);
    for (const frame of await frames.all()) {
      expect(await frame.getAttribute('title')).toBeTruthy();
      const source = (await frame.getAttribute('src')) ?? '';
      const response = await page.request.get(source);
      // A site without embeds has nothing to show in them.
      if (response.ok()) {
        await frame.scrollIntoViewIfNeeded();
        await expect(frame.contentFrame().locator('svg:visible').first()).toBeVisible();
      }
    }
    await expect(page.locator('.press-code').first()).toContainText(`/embed/${lang}/six-pillars/`);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toContain("frame-src 'self'");
    await page.goto(`/${lang}/about/`);
    await expect(page.locator(`footer a[href$="/${lang}/press/"]`)).toBeVisible();
    expect(await page.locator('meta[http-equiv]').getAttribute('content')).not.toContain(
      'frame-src',
    );
  });

  test(`${lang}: the gallery leads to every chart, and its stills have words`, async ({ page }) => {
    await page.goto(`/${lang}/charts/`);
    const charts = own.filter((address) => address.startsWith(`/${lang}/charts/`)).slice(1);
    const cards = page.locator('.gallery > li');
    await expect(cards).toHaveCount(charts.length);
    for (const address of charts)
      await expect(cards.locator(`:is(h2, h3) a[href$="${address}"]`)).toHaveCount(1);
    const stills = page.locator('.gallery-still img');
    for (const still of await stills.all()) {
      expect(((await still.getAttribute('alt')) ?? '').length).toBeGreaterThan(10);
      await still.scrollIntoViewIfNeeded();
      await expect
        .poll(() => still.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0);
    }
  });
}
