import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { selectAll } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { findBarriers, rulesAlone } from './axe.ts';
import { addresses } from './pages.ts';
import { watchPolicy } from './watch-policy.ts';

/**
 * `/zh/indicators/5g-per-10k/` is one of the family `/zh/indicators/*`; a chart is one of a family
 * when it is that of an indicator. Twins are of two families.
 */
const familyOf = (address: string): string =>
  /\/(charts|embed\/\w\w)\/(?!indicator-)/.test(address)
    ? address
    : address.replace(/[^/]+\/$/, (last) => (address.split('/').length > 4 ? '*' : last));

const families = [...Map.groupBy(addresses, familyOf).values()];

/** Pages of one family share a template and its colours: four tell of all, two in each language. */
const fourOfEach = new Set(families.flatMap((family) => family.slice(0, 2)));

/** Those that axe looks at; with `EVERY_PAGE=1` it looks at every page, which takes minutes more. */
const lookedAt = process.env['EVERY_PAGE'] ? new Set(addresses) : fourOfEach;

/** axe asks for it only when told to (WCAG 2.5.3). */
const labelInName = 'label-content-name-mismatch';

const batchSize = 16;
const batches = Array.from({ length: Math.ceil(addresses.length / batchSize) }, (_, index) =>
  addresses.slice(index * batchSize, (index + 1) * batchSize),
);

for (const batch of batches)
  test(`${batch[0]} to ${batch.at(-1)}: accessible, within their policy, and asking nobody else`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const noise = await watchPolicy(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) noise.push(request.url());
    });
    const faults: string[] = [];
    const look = async (address: string, options: RunOptions = {}) => {
      for (const barrier of await findBarriers(page, options)) faults.push(`${address} ${barrier}`);
    };
    for (const address of batch) {
      const isLookedAt = lookedAt.has(address);
      if (isLookedAt) await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      if (isLookedAt) await look(address, { rules: { [labelInName]: { enabled: true } } });
      if (fourOfEach.has(address)) {
        // Of all rules only contrast depends on the theme.
        await page.emulateMedia({ colorScheme: 'dark' });
        await look(address, rulesAlone('color-contrast'));
      }
      await page.setViewportSize({ width: 360, height: 800 });
      if (isLookedAt) await look(address, rulesAlone('target-size'));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      if (overflow > 0) faults.push(`${address} is ${overflow} px wider than a phone`);
    }
    expect(faults).toEqual([]);
    expect(noise).toEqual([]);
  });

const chapters = addresses.filter((address) => /^\/zh\/plans\/[^/]+\/[^/]+\/$/.test(address));

test('every chapter that a plan lists has its page', () => {
  const listed = globSync('content/plans/*/plan.json').flatMap(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as { chapters: string[] }).chapters,
  );
  expect(listed.length).toBeGreaterThan(40);
  expect(chapters).toHaveLength(listed.length);
});

test('every chapter has the ids and facts of its twin', () => {
  const read = (address: string) => {
    const page = parseDocument(readFileSync(`dist${address}index.html`, 'utf8'));
    const valuesOf = (selector: string, name: string) =>
      selectAll<AnyNode, Element>(selector, page).map(({ attribs }) => attribs[name]);
    return {
      ids: valuesOf('main [id]', 'id'),
      facts: valuesOf('.prose data.fact', 'data-fact'),
    };
  };
  let facts = 0;
  for (const address of chapters) {
    const zh = read(address);
    expect(read(address.replace('/zh/', '/en/')), address).toEqual(zh);
    expect(zh.ids.length, address).toBeGreaterThan(10);
    facts += zh.facts.length;
  }
  expect(facts).toBeGreaterThan(300);
});
