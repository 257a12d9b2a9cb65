import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { Package } from 'datapackage';
import { unzipSync } from 'fflate';

/** The data files as others read them. */

const names = globSync('dist/data/*.csv')
  .filter((file) => !file.endsWith('.excel.csv'))
  .map((file) => file.replaceAll('\\', '/').split('/').at(-1)?.replace('.csv', '') ?? '')
  .sort();

const text = (file: string) => readFileSync(`dist/data/${file}`, 'utf8');

test('there are ten tables', () => {
  expect(names).toEqual([
    'agencies',
    'disagreements',
    'facts',
    'indicators',
    'names',
    'plans',
    'responsibilities',
    'sources',
    'targets',
    'terms',
  ]);
});

for (const name of names)
  test(`${name}: every format holds the same rows`, () => {
    const rows = JSON.parse(text(`${name}.json`)) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    const plain = csvParse(text(`${name}.csv`));
    expect(plain.map((row) => ({ ...row }))).toEqual(
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)]),
        ),
      ),
    );
    expect(text(`${name}.excel.csv`)).toBe(`\ufeff${text(`${name}.csv`)}`);
    const parts = unzipSync(new Uint8Array(readFileSync(`dist/data/${name}.xlsx`)));
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
    expect(sheet.match(/<row /g)).toHaveLength(rows.length + 1);
  });

test('responsibilities.csv has the columns of the contract and a row for each agency named', () => {
  const rows = csvParse(text('responsibilities.csv'));
  expect(rows.columns).toEqual(['plan', 'section', 'agency_id', 'agency_zh', 'agency_en']);
  expect(rows).toHaveLength(64);
  expect(new Set(rows.map(({ agency_id }) => agency_id)).size).toBe(17);
});

test('a third-party validator accepts the data package and every row of it', async () => {
  const descriptor = JSON.parse(text('datapackage.json')) as { resources: unknown[] };
  const data = await Package.load(descriptor, { basePath: 'dist/data', strict: true });
  expect(data.errors).toEqual([]);
  expect(data.valid).toBe(true);
  expect(data.resources).toHaveLength(10);
  for (const resource of data.resources)
    expect((await resource.read({ keyed: true })).length, resource.name).toBeGreaterThan(0);
});

test('the catalogue names every file, and each exists', () => {
  const catalogue = JSON.parse(readFileSync('dist/catalog.json', 'utf8')) as {
    dataset: { distribution: { contentUrl: string }[] }[];
  };
  expect(catalogue.dataset).toHaveLength(10);
  for (const { distribution } of catalogue.dataset)
    for (const { contentUrl } of distribution)
      expect(() => readFileSync(`dist${new URL(contentUrl).pathname}`)).not.toThrow();
});

test('chapters and indicators describe themselves to machines', async ({ page }) => {
  for (const [address, type] of [
    ['/zh/plans/action-plan-2023-2027/06-industry-brain/', 'Article'],
    ['/en/indicators/smart-factories/', 'Dataset'],
  ] as const) {
    await page.goto(address);
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(json ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': type,
    });
  }
});
