import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from './axe.ts';

/** The picture of the system: chosen by sector, followed step by step, whole without scripts. */

const address = (lang: string, query = '') => `/${lang}/charts/industry-brain/${query}`;
const lit = (page: Page) => page.locator('svg:visible .part[data-lit]');

test('the reader chooses a sector by the list or in the picture, and it stands in the address', async ({
  page,
}) => {
  await page.goto(address('en', '?sector=industry'));
  await expect(page.locator('select[name=sector]')).toHaveValue('industry');
  await expect(page.locator('svg:visible .part[data-on]')).toHaveCount(2);
  const panel = page.locator('.sector-panel:visible');
  await expect(panel).toHaveCount(1);
  await expect(panel).toContainText('chain-network factories');
  await expect(
    panel.locator('a[href="/en/agencies/economy-and-information/"]').first(),
  ).toBeVisible();
  await expect(panel.locator('a[href*="06-industry-brain/#box-future-factories"]')).toBeVisible();
  const figures = await panel
    .locator('data.fact')
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute('value'))));
  expect(figures).toEqual([20, 115, 50, 15, 50, 127, 180, 734, 1250]);

  await page.locator('svg:visible .part.carriers[data-sector=services] .name').click();
  await expect(page).toHaveURL(/sector=services/);
  await expect(panel).toContainText('cross-border');
  const pill = page.locator('svg:visible .pill[data-sector=agriculture]');
  await pill.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sector=agriculture/);
  await expect(pill).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.chart-says')).toContainText('Future farms 100');
  await pill.click();
  await expect(page).not.toHaveURL(/sector/);
  await expect(page.locator('.sector-panel:visible')).toHaveCount(0);
});

test('the reader follows the data with buttons and arrow keys, and hears each step', async ({
  page,
}) => {
  await page.goto(address('zh'));
  const [next, says] = [page.locator('[data-go=next]'), page.locator('.flow-says')];
  await expect(says).toHaveAttribute('role', 'status');
  await next.click();
  await expect(page).toHaveURL(/step=1/);
  await expect(says).toContainText('第1步，共6步');
  await expect(lit(page)).toHaveCount(2);
  await expect(page.locator('svg:visible .tie[data-lit]')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/step=3/);
  await expect(page.locator('svg:visible .tie.draft[data-lit]')).toHaveCount(2);
  await page.keyboard.press('ArrowLeft');
  await expect(says).toContainText('编目');
  for (let step = 2; step < 8; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/step=6/);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('svg:visible .tie.ours[data-lit]')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/step/);
  await expect(lit(page)).toHaveCount(0);
});

test('a step and a sector stand in one address, and the language switch keeps both', async ({
  page,
}) => {
  await page.goto(address('zh', '?sector=services&step=5'));
  await expect(page.locator('svg:visible .mark[data-lit]')).toHaveCount(1);
  await expect(page.locator('svg:visible .part[data-on][data-lit]')).toHaveCount(1);
  await page.locator('a[data-keep-place]:visible').first().click();
  await expect(page).toHaveURL(/\/en\/charts\/industry-brain\/\?sector=services&step=5/);
  await expect(page.locator('.flow-says')).toContainText('Step 5 of 6');
});

test('a bad choice in the address shows the whole', async ({ page }) => {
  for (const bad of ['9', '0', '-1', '2.5', '<script>', '%E5%AD%97', ''])
    for (const param of ['step', 'sector']) {
      await page.goto(address('en', `?${param}=${encodeURIComponent(bad)}`));
      await expect(lit(page)).toHaveCount(0);
      await expect(page.locator('.sector-panel:visible')).toHaveCount(0);
      await expect(page.locator('chart-choice')).not.toHaveAttribute('data-has-choice');
    }
});

test('on a phone the buttons stay in view, and the lit step comes into view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const lang of ['zh', 'en']) {
    await page.goto(address(lang));
    await page.locator('[data-go=next]').click();
    for (let step = 1; step <= 6; step += 1) {
      await expect(page.locator('[data-go=next]')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('svg:visible .mark[data-lit]')).toBeInViewport({ ratio: 0.9 });
      await page.locator('[data-go=next]').press('ArrowRight');
    }
  }
});

test('on a phone a touched sector opens its panel under the touch, and closes again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const where of ['charts', 'embed'])
    for (const part of ['.pill', '.part.carriers']) {
      await page.goto(where === 'embed' ? '/embed/en/industry-brain/' : address('en'));
      const touched = page.locator(`svg:visible ${part}[data-sector=industry]`);
      await touched.scrollIntoViewIfNeeded();
      await touched.locator('text').first().click();
      const panel = page.locator('.sector-panel:visible');
      await expect(panel.locator('.panel-name')).toBeInViewport({ ratio: 1 });
      const [above, below] = [await touched.boundingBox(), await panel.boundingBox()];
      const gap = (below?.y ?? 9999) - (above?.y ?? 0) - (above?.height ?? 0);
      expect(Math.abs(gap)).toBeLessThan(40);
      await panel.getByRole('button').click();
      await expect(panel).toHaveCount(0);
      await expect(page).not.toHaveURL(/sector/);
    }
});

for (const query of ['', '?sector=industry&step=4'])
  for (const lang of ['zh', 'en'])
    test(`${lang} ${query}: accessible in both themes, and on a phone no wider than it`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.goto(address(lang, query));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await findBarriers(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });

test('paper shows the whole, whatever was chosen', async ({ page }) => {
  await page.goto(address('zh', '?sector=industry&step=2'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sector-panel:visible')).toHaveCount(3);
  await expect(page.locator('.flow-steps li:visible')).toHaveCount(6);
  await expect(page.locator('.flow-head')).toBeHidden();
  const fills = await page
    .locator('svg:visible .part text.name')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).fill));
  expect(new Set(fills).size).toBe(1);
});

test('the same ids stand in both languages', async ({ page }) => {
  const idsOf = async (lang: string) => {
    await page.goto(address(lang));
    return page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id));
  };
  expect(await idsOf('zh')).toEqual(await idsOf('en'));
});

test('the plan shows it by itself', async ({ page }) => {
  await page.goto('/en/plans/action-plan-2023-2027/');
  await expect(page.locator('#industry-brain svg:visible')).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('picture, steps, panels and table are whole, and a sector leads to its panel', async ({
    page,
  }) => {
    await page.goto(address('en'));
    await expect(page.locator('.chart-controls:visible')).toHaveCount(0);
    await expect(page.locator('svg:visible .part')).toHaveCount(11);
    await expect(page.locator('.flow-steps li:visible')).toHaveCount(6);
    await expect(page.locator('.sector-panel:visible')).toHaveCount(3);
    await expect(page.locator('figure tbody tr')).toHaveCount(16);
    await page.locator('svg:visible .pill[data-sector=services]').click();
    await expect(page).toHaveURL(/#industry-brain-services$/);
    await expect(page.locator('#industry-brain-services')).toBeInViewport();
  });
});
