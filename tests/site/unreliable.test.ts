import { readFileSync } from 'node:fs';
import { expect as expectSoon, test, type Browser, type Page } from '@playwright/test';
import { failures, startFaultySite, type Failure, type FaultySite } from './faulty-server.ts';

/** Every page stays readable whatever single file fails, and however it fails. */

const expect = expectSoon.configure({ timeout: 20_000 });

type Act = (page: Page) => Promise<void>;

/** A definition comes as a card, or the link leads to the glossary as links do. */
const turnToTerm: Act = async (page) => {
  await page.locator('a.term').first().click();
  await expect
    .poll(
      async () =>
        (await page.locator('.note-card:visible').count()) > 0 ||
        page.url().includes('/glossary/#'),
    )
    .toBe(true);
};

/** The search answers, or says that it cannot and lists every page. */
const search: Act = async (page) => {
  const field = page.locator('main input[type=search]');
  await field.fill('算力');
  await field.press('Enter');
  await expect(
    page.locator('ol.results > li a:visible, .all-pages li a:visible').first(),
  ).toBeVisible();
};

const pages: [name: string, address: string, act?: Act][] = [
  ['home', '/zh/'],
  ['chapter', '/en/plans/14th-five-year-plan/05-new-drivers/', turnToTerm],
  ['chart', '/zh/charts/industry-brain/'],
  ['search', '/zh/search/', search],
  ['embed', '/embed/en/targets/'],
  ['parallel', '/parallel/14th-five-year-plan/05-new-drivers/', turnToTerm],
  ['glossary', '/en/glossary/'],
];

/** The words that the page as sent holds, block by block, and a reader sees. */
const readable = (page: Page, sent: string): Promise<string[]> =>
  page.evaluate((html) => {
    const blocks = 'h1, h2, h3, p, li, dt, dd, td, th, figcaption';
    const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const own = new Set(
      [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(blocks)].map(words),
    );
    return [...document.querySelectorAll(blocks)]
      .filter((element) => element.checkVisibility() && own.has(words(element)))
      .map(words);
  }, sent);

const open = async (
  browser: Browser,
  url: string,
  isSilent: boolean,
  check: (page: Page) => Promise<void>,
) => {
  // A context of its own has nothing in its cache.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await page.goto(url, { waitUntil: isSilent ? 'commit' : 'load' });
    await check(page);
  } finally {
    await context.close();
  }
  return errors;
};

/** A style sheet that never comes holds back what browsers paint, on any site, until they give up. */
const isFair = (path: string, how: Failure) => !(how === 'silence' && path.endsWith('.css'));

for (const [name, address, act] of pages)
  test(`${name}: readable whatever single file fails`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const site: FaultySite = await startFaultySite(baseURL ?? '');
    const sent = readFileSync(`dist${address}index.html`, 'utf8');
    try {
      let whole: string[] = [];
      site.fail();
      await open(browser, site.address + address, false, async (page) => {
        whole = await readable(page, sent);
        await act?.(page);
      });
      const files = site.asked().filter((path) => path !== address && path !== '/favicon.svg');
      expect(whole.length).toBeGreaterThan(5);
      expect(files.length).toBeGreaterThan(1);
      const faults: string[] = [];
      for (const path of files)
        for (const how of failures.filter((each) => isFair(path, each))) {
          site.fail(path, how);
          const errors = await open(
            browser,
            site.address + address,
            how === 'silence',
            async (page) => {
              const isThere = async () => {
                const shown = new Set(await readable(page, sent));
                return whole.filter((block) => !shown.has(block)).slice(0, 3);
              };
              await expect
                .poll(isThere)
                .toEqual([])
                .catch(async () =>
                  faults.push(`${path} ${how}: unread: ${(await isThere()).join(' | ')}`),
                );
              // What never answers may keep a reader waiting, but not from reading.
              if (how !== 'silence')
                await act?.(page).catch((error: Error) =>
                  faults.push(`${path} ${how}: ${error.message.slice(0, 300)}`),
                );
            },
          ).catch((error: Error) => [error.message]);
          // Half a script is no script; the browser says so.
          if (how !== 'half') faults.push(...errors.map((error) => `${path} ${how}: ${error}`));
        }
      expect(faults).toEqual([]);
      console.log(`${name}: ${files.length} files failed in ${failures.length} ways`);
    } finally {
      site.close();
    }
  });
