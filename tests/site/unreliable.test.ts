import { readFileSync } from 'node:fs';
import { expect as expectSoon, test, type Browser, type Page } from '@playwright/test';
import { selectAll } from 'css-select';
import { isTag, type AnyNode, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
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
    page.locator('ol.results > li a:visible, .page-list li a:visible').first(),
  ).toBeVisible();
};

/** Pages whose files others load as well have them cut off only. */
const cutOnly: Failure[] = ['cut'];

const pages: [name: string, address: string, ways: readonly Failure[], act?: Act][] = [
  ['home', '/zh/', cutOnly],
  ['chapter', '/en/plans/14th-five-year-plan/05-new-drivers/', failures, turnToTerm],
  ['chart', '/zh/charts/industry-brain/', failures],
  ['search', '/zh/search/', failures, search],
  ['embed', '/embed/en/targets/', failures],
  ['parallel', '/parallel/14th-five-year-plan/05-new-drivers/', cutOnly, turnToTerm],
  ['glossary', '/en/glossary/', cutOnly],
];

const blocks = 'h1, h2, h3, p, li, dt, dd, td, th, figcaption';
const joined = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isHidden = ({ attribs, parent }: Element): boolean =>
  'hidden' in attribs ||
  'data-waits' in attribs ||
  (parent !== null && isTag(parent) && isHidden(parent));

/** The words that the page as sent shows, block by block; what it hides waits for its script. */
const wordsOf = (html: string): Set<string> =>
  new Set(
    selectAll<AnyNode, Element>(blocks, parseDocument(html))
      .filter((block) => !isHidden(block))
      .map((block) => joined(DomUtils.textContent(block))),
  );

/** Those of the words that a reader sees. */
const readable = async (page: Page, sent: Set<string>): Promise<string[]> => {
  const shown = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => element.textContent ?? ''),
    blocks,
  );
  return shown.map(joined).filter((block) => block !== '' && sent.has(block));
};

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

/**
 * Half a picture or half a style sheet is at worst none, which is tried. Browsers paint nothing
 * before a style sheet comes, on any site, until they give up.
 */
const isFair = (path: string, how: Failure) => how === 'cut' || !/\.(css|svg|png|webp)$/.test(path);

for (const [name, address, ways, act] of pages)
  test(`${name}: readable whatever single file fails`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const site: FaultySite = await startFaultySite(baseURL ?? '');
    const sent = wordsOf(readFileSync(`dist${address}index.html`, 'utf8'));
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
        for (const how of ways.filter((each) => isFair(path, each))) {
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
      console.log(`${name}: ${files.length} files failed: ${ways.join(', ')}`);
    } finally {
      site.close();
    }
  });
