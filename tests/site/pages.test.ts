import { globSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addresses } from './pages.ts';

/** `/zh/indicators/5g-per-10k/` is one of the family `/zh/indicators/*`. */
const familyOf = (address: string): string =>
  address.replace(/[^/]+\/$/, (last) => (address.split('/').length > 4 ? '*' : last));

/** Pages of one family share a template and its colours: the dark theme is measured on three. */
const inDark = new Set(
  [...Map.groupBy(addresses, familyOf).values()].flatMap((family) => family.slice(0, 3)),
);

const batchSize = 8;
const batches = Array.from({ length: Math.ceil(addresses.length / batchSize) }, (_, index) =>
  addresses.slice(index * batchSize, (index + 1) * batchSize),
);

for (const batch of batches)
  test(`${batch[0]} to ${batch.at(-1)}: accessible, quiet, and asks nobody else`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const noise: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') noise.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => noise.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) noise.push(request.url());
    });
    const faults: string[] = [];
    const look = async (address: string, only: { runOnly?: string[] } = {}) => {
      // Only violations are wanted; axe then spends no time on the rest of its report.
      const { violations } = await new AxeBuilder({ page })
        .options({ ...only, resultTypes: ['violations'] })
        // Without it axe opens a blank page each time, to look into frames of other origins.
        .setLegacyMode()
        .analyze();
      for (const { id, nodes } of violations)
        faults.push(`${address} ${id}: ${nodes[0]?.html ?? ''}`);
    };
    for (const address of batch) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      await look(address);
      if (inDark.has(address)) {
        // Of all rules only contrast depends on the theme.
        await page.emulateMedia({ colorScheme: 'dark' });
        await look(address, { runOnly: ['color-contrast'] });
      }
      await page.setViewportSize({ width: 360, height: 800 });
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

test('every chapter has the ids and facts of its twin', async ({ page }) => {
  test.setTimeout(180_000);
  const read = async (at: string) => {
    await page.goto(at);
    return page.locator('main').evaluate((main) => ({
      ids: [...main.querySelectorAll('[id]')].map(({ id }) => id),
      facts: [...main.querySelectorAll('.prose data.fact')].map((fact) =>
        fact.getAttribute('data-fact'),
      ),
    }));
  };
  for (const address of chapters) {
    const zh = await read(address);
    expect(await read(address.replace('/zh/', '/en/')), address).toEqual(zh);
    expect(zh.ids.length, address).toBeGreaterThan(10);
  }
});
