import { globSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addresses } from './pages.ts';

for (const address of addresses) {
  test(`${address} is accessible in both themes, quiet, and asks nobody else`, async ({
    page,
    baseURL,
  }) => {
    const noise: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) noise.push(request.url());
    });
    const faults = async (builder: AxeBuilder) =>
      (await builder.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    expect(await faults(new AxeBuilder({ page }))).toEqual([]);
    // Of all rules only contrast depends on the theme.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
    expect(noise).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

const chapters = addresses.filter((address) => /^\/zh\/plans\/[^/]+\/[^/]+\/$/.test(address));

test('every chapter that a plan lists has its page', () => {
  const listed = globSync('content/plans/*/plan.json').flatMap(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as { chapters: string[] }).chapters,
  );
  expect(listed.length).toBeGreaterThan(40);
  expect(chapters).toHaveLength(listed.length);
});

for (const address of chapters) {
  test(`${address} has the ids and facts of its twin`, async ({ page }) => {
    const read = async (at: string) => {
      await page.goto(at);
      return page.locator('main').evaluate((main) => ({
        ids: [...main.querySelectorAll('[id]')].map(({ id }) => id),
        facts: [...main.querySelectorAll('data.fact')].map((fact) =>
          fact.getAttribute('data-fact'),
        ),
      }));
    };
    const zh = await read(address);
    expect(await read(address.replace('/zh/', '/en/'))).toEqual(zh);
    expect(zh.facts.length).toBeGreaterThan(0);
  });
}
