import { globSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { embedThemeHash, embedThemeScript } from '../../src/hosting/embed-theme.ts';

/** Embeds by themselves: weight, wholeness, and the code that others paste. */

const files = globSync('dist/embed/*/*/index.html')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const addresses = files.map((file) => file.slice('dist'.length, -'index.html'.length));
const pageOf = (address: string) => address.replace(/^\/embed\/(..)\//, '/$1/charts/');
const weigh = (file: string) => brotliCompressSync(readFileSync(file)).length;

test('every chart has its embed in both languages', () => {
  const charts = readdirSync('dist/en/charts', { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  expect(files).toHaveLength(charts.length * 2);
});

test('each embed, with all that it loads, is at most 15 kB', () => {
  const weights = files.map((file) => {
    const html = readFileSync(file, 'utf8');
    const loads = [...html.matchAll(/<(?:script|img|link)\b[^>]*>/g)]
      .map(([tag]) => tag)
      // The theme's script stands in the page itself, and is weighed with it.
      .filter((tag) => !/rel="canonical"|href="data:|^<script>$/.test(tag))
      .map((tag) => `dist${/ (?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '/?'}`);
    expect(loads.length, file).toBeGreaterThan(1);
    return { file, bytes: [file, ...loads].map(weigh).reduce((sum, each) => sum + each, 0) };
  });
  if (process.env['EMBED_WEIGHTS'])
    for (const { file, bytes } of weights) console.log(`${bytes}  ${file}`);
  expect(weights.filter(({ bytes }) => bytes > 15_000)).toEqual([]);
});

test('/embed.js is under 1 kB', () => {
  expect(readFileSync('dist/embed.js').length).toBeLessThan(1000);
});

test('an embed holds no module, and sends search engines to the page of the chart', () => {
  for (const [index, file] of files.entries()) {
    const html = readFileSync(file, 'utf8');
    expect(html, file).toContain(
      `rel="canonical" href="https://chongqing-digital-plans.example${pageOf(addresses[index] ?? '')}"`,
    );
    expect(html, file).not.toMatch(/type="module"| style="| on[a-z]+="|href="#note-/);
    const scripts = [...html.matchAll(/<script(?! defer src=)[^>]*>([^<]*)/g)];
    expect(
      scripts.map(([, text]) => text),
      file,
    ).toEqual([embedThemeScript]);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy.split('; '), file).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        `script-src 'self' ${embedThemeHash}`,
        "style-src 'self'",
      ]),
    );
  }
  expect(readFileSync('dist/sitemap-0.xml', 'utf8')).not.toMatch(/\/embed\/|\/404/);
});

test('the marks of an embed count as the notes of the chart’s page do', () => {
  for (const [index, file] of files.entries()) {
    const page = readFileSync(`dist${pageOf(addresses[index] ?? '')}index.html`, 'utf8');
    const notes = [...page.matchAll(/<li id="note-([^"]+)"/g)].map(([, id]) => id);
    const marks = readFileSync(file, 'utf8').matchAll(
      /class="cite"><a href="[^"#]*#note-([^"]+)"[^>]*>(\d+)</g,
    );
    for (const [, id = '', number] of marks)
      expect(notes.indexOf(id) + 1, `${file} ${id}`).toBe(Number(number));
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('an embed is whole', async ({ page }) => {
    test.setTimeout(120_000);
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.locator('h1 a')).toHaveAttribute('href', pageOf(address));
      // One picture, or one grid of small ones.
      await expect(page.locator('svg:is(.wide, .narrow):visible, .panels:visible')).toHaveCount(1);
      await expect(page.locator('.chart-caption')).not.toBeEmpty();
      await expect(page.locator('.embed-source a')).toContainText(
        'chongqing-digital-plans.example',
      );
      expect(await page.locator('details.chart-table tbody tr').count()).toBeGreaterThan(0);
    }
  });
});

test('figures lead to the notes on the chart’s page, in a window of their own', async ({
  page,
  context,
}) => {
  await page.goto('/embed/zh/indicator-smart-factories/');
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.locator('svg:visible .point').first().click(),
  ]);
  await expect(opened).toHaveURL(/\/zh\/charts\/indicator-smart-factories\/#note-o-sf-2019$/);
  await expect(opened.locator('#note-o-sf-2019')).toBeInViewport();
});

test('an embed takes the choices of the page', async ({ page }) => {
  await page.goto('/embed/en/six-pillars/?pillar=new-factor');
  await expect(page.locator('details[open]')).toHaveAttribute('data-panel', 'new-factor');
  await page.goto('/embed/zh/lineage/?indicator=software-revenue&theme=light');
  await expect(page.locator('select[name=indicator]')).toHaveValue('software-revenue');
});

test('the code follows the reader’s choices and the theme, and is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/charts/responsibilities/?agency=commerce&utm_source=x"><script>');
  const code = page.locator('embed-code textarea');
  const embed = 'https://chongqing-digital-plans.example/embed/en/responsibilities/';
  await expect(code).toHaveValue(new RegExp(`src="${embed}\\?agency=commerce"`));
  await page.locator('select[name=agency]').selectOption('finance');
  await page.locator('[data-theme-choice]').selectOption('dark');
  await expect(code).toHaveValue(/src="[^"]*\?agency=finance&amp;theme=dark"/);
  await page.locator('[data-with-script]').uncheck();
  await expect(code).not.toHaveValue(/<script/);
  await page.locator('.embed-copy button').click();
  await expect(page.locator('.embed-copy [role=status]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
  await page.goto('/zh/charts/six-pillars/');
  await page.locator('svg:visible .step').first().click();
  await expect(code).toHaveValue(/embed\/zh\/six-pillars\/\?pillar=new-infrastructure"/);
});

test.describe('the code box without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('holds the whole code and no dead buttons', async ({ page }) => {
    await page.goto('/zh/charts/lineage/');
    const text = await page.locator('embed-code textarea').inputValue();
    expect(text).toMatch(
      /^<iframe src="https:[^"]+\/embed\/zh\/lineage\/" title="[^"]+" loading="lazy"/,
    );
    expect(text).toMatch(/<img src="[^"]+\/charts\/lineage\.zh\.png" alt="[^"]{20,}">/);
    expect(text).toMatch(/\n<script src="[^"]+\/embed\.js" async><\/script>$/);
    await expect(page.locator('.embed-copy button')).toBeHidden();
    await expect(page.locator('[data-theme-choice]')).toBeHidden();
  });
});
