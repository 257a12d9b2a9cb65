import { globSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

/** No text of a chart is cut or laps over another, at any width, in either language. */

const charts = globSync('dist/en/charts/*/index.html')
  .map((file) => file.replaceAll('\\', '/').split('/').at(-2) ?? '')
  .sort();

const faultsOf = (page: Page, id: string): Promise<string[]> =>
  page.evaluate((chart) => {
    const figure = document.getElementById(chart);
    const grid = figure?.querySelector('.panels');
    const shown = [...((grid ?? figure)?.querySelectorAll('svg:not(.sign)') ?? [])].filter(
      (each) => each.clientWidth > 0,
    );
    // A chart is one picture, or a grid of small ones.
    if (shown.length === 0 || (!grid && shown.length > 1))
      return [`${chart}: ${shown.length} pictures are shown`];
    const found: string[] = [];
    for (const part of grid?.querySelectorAll('.panel, .panel *') ?? [])
      if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && !part.closest('svg'))
        found.push(`${chart}: “${part.textContent}” leaves its panel`);
    const laps = (a: DOMRect, b: DOMRect): boolean => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Boxes hold the leading; half of a line is real overlap.
      return wide > 1 && high > Math.min(a.height, b.height) / 2;
    };
    for (const svg of shown) {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')]
        .map((text) => ({ text, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      for (const [index, { text, box }] of texts.entries()) {
        if (
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.bottom > frame.bottom + 1
        )
          found.push(`${chart}: “${text.textContent}” leaves the picture`);
        for (const other of texts.slice(index + 1))
          if (laps(box, other.box))
            found.push(`${chart}: “${text.textContent}” laps over “${other.text.textContent}”`);
      }
      for (const step of svg.querySelectorAll('.step')) {
        const riser = step.querySelector('rect')?.getBoundingClientRect();
        for (const text of step.querySelectorAll('text')) {
          const box = text.getBoundingClientRect();
          if (riser && (box.left < riser.left || box.right > riser.right + 0.5))
            found.push(`${chart}: “${text.textContent}” leaves its step`);
        }
      }
    }
    return found;
  }, id);

test('there are the charts of the site and those of single indicators', () => {
  expect(charts).toEqual(
    expect.arrayContaining([
      'industry-brain',
      'lineage',
      'responsibilities',
      'six-pillars',
      'targets',
    ]),
  );
  expect(charts.filter((id) => id.startsWith('indicator-')).length).toBeGreaterThan(15);
});

const widths = [320, 360, 768, 1440];
const halves = [0, 1].map((half) => charts.filter((_, index) => index % 2 === half));

for (const lang of ['zh', 'en'])
  for (const [half, ids] of halves.entries())
    test(`${lang}, ${widths.join(', ')} px: no text of a chart is cut or laps over another, part ${half + 1}`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      const faults: string[] = [];
      for (const id of ids)
        // What a choice brings to light must fit as well.
        for (const query of id === 'targets' ? ['', '?measure=progress'] : ['']) {
          await page.goto(`/${lang}/charts/${id}/${query}`);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            for (const fault of await faultsOf(page, id)) faults.push(`${width} px: ${fault}`);
          }
        }
      expect(faults).toEqual([]);
    });

test('the reader chooses an agency, and the choice stands in the address', async ({ page }) => {
  await page.goto('/en/charts/responsibilities/?agency=commerce');
  const agency = page.locator('select[name=agency]');
  await expect(agency).toHaveValue('commerce');
  await expect(page.locator('svg:visible .dot[data-on]')).toHaveCount(7);
  await expect(page.locator('.chart-says')).toContainText('the commerce commission');
  await agency.selectOption('finance');
  await expect(page).toHaveURL(/agency=finance/);
  await expect(page.locator('svg:visible .dot[data-on]')).toHaveCount(1);
  await agency.selectOption('');
  await expect(page).not.toHaveURL(/agency/);
});

test('the reader chooses an indicator, and only its goals are shown', async ({ page }) => {
  await page.goto('/zh/charts/lineage/?indicator=software-revenue');
  await expect(page.locator('select[name=indicator]')).toHaveValue('software-revenue');
  const shown = page.locator('svg:visible .goal:not([data-off])');
  await expect(shown.first()).toBeVisible();
  for (const goal of await shown.all())
    await expect(goal).toHaveAttribute('data-indicator', 'software-revenue');
  await page.goto('/zh/charts/lineage/?indicator=<script>');
  await expect(page.locator('select[name=indicator]')).toHaveValue('digital-economy-share');
});

for (const [chart, first, says] of [
  ['indicator-smart-factories', '.point', /\d{4} .*(outcome|target|baseline)/],
  ['responsibilities', '.row a', /Tasks/],
  ['lineage', '.goal:not([data-off])', /: \d{4} /],
] as const)
  test(`${chart}: arrow keys walk through the picture, and what it says is read out`, async ({
    page,
  }) => {
    await page.goto(`/en/charts/${chart}/`);
    await page.locator(`svg.wide ${first}`).first().focus();
    const read = page.locator('chart-walk [data-read]');
    await expect(read).toHaveText(says);
    const before = await read.textContent();
    await page.keyboard.press('ArrowRight');
    await expect(read).not.toHaveText(before ?? '');
    await page.keyboard.press('Home');
    await expect(page.locator('svg.wide a:focus')).toHaveCount(1);
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('matrix and lineage are whole, with a table of the same rows', async ({ page }) => {
    await page.goto('/en/charts/responsibilities/');
    await expect(page.locator('svg.wide .dot')).toHaveCount(64);
    await expect(page.locator('figure tbody tr')).toHaveCount(17);
    await expect(page.locator('.chart-controls')).toBeHidden();
    await page.goto('/en/charts/lineage/');
    await expect(page.locator('svg.wide .document')).toHaveCount(
      await page.locator('figure tbody tr').count(),
    );
    await expect(page.locator('svg.wide .goal:not([data-off])').first()).toBeVisible();
  });
});
