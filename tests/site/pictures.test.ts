import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { rasterAll } from '../../src/pictures/raster-all.ts';

/** Every chart can be taken away: pictures in all sizes, a table, and buttons that copy them. */

const charts = ['zh', 'en'].flatMap((lang) =>
  globSync(`dist/${lang}/charts/*/index.html`)
    .map((file) => ({ lang, id: file.replaceAll('\\', '/').split('/').at(-2) ?? '' }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
);
const of = (lang: string, id: string, ending: string) => `dist/charts/${id}.${lang}.${ending}`;

const textOf = (markup: string): string =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');

const pageOf = (lang: string, id: string) =>
  readFileSync(`dist/${lang}/charts/${id}/index.html`, 'utf8');

const inside = (html: string, pattern: RegExp) => textOf(pattern.exec(html)?.[1] ?? '(missing)');

/** Width, height, bits and colour type, from the header of a PNG. */
const sizeOf = (file: string) => {
  const data = readFileSync(file);
  expect(data.toString('latin1', 1, 4), file).toBe('PNG');
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20), bytes: data.length };
};

test('every chart has its pictures in both languages, in the right sizes', () => {
  expect(charts.length).toBeGreaterThan(40);
  for (const { lang, id } of charts) {
    expect(sizeOf(of(lang, id, 'png')), id).toMatchObject({ width: 1200 });
    expect(sizeOf(of(lang, id, 'social.png')), id).toMatchObject({ width: 1200, height: 630 });
    const phone = sizeOf(of(lang, id, 'phone.png'));
    expect(phone.width, id).toBe(1080);
    expect(phone.height, `${id} is longer than wide`).toBeGreaterThan(1080);
    // Phones scroll through a few screens, and some cut what is longer.
    expect(phone.height, id).toBeLessThan(6000);
    for (const ending of ['png', 'social.png', 'phone.png'])
      expect(sizeOf(of(lang, id, ending)).bytes, `${id} ${ending}`).toBeLessThan(600_000);
  }
  for (const lang of ['zh', 'en'])
    expect(sizeOf(`dist/social.${lang}.png`)).toMatchObject({ width: 1200, height: 630 });
});

test('every SVG holds title, source, site and address, and says when a plan is a draft', () => {
  for (const { lang, id } of charts) {
    const html = pageOf(lang, id);
    const svg = readFileSync(of(lang, id, 'svg'), 'utf8');
    // What is drawn, without what only machines read.
    const drawn = textOf(svg.replace(/<(title|desc)>[\s\S]*?<\/\1>/g, ''));
    expect(drawn, id).toContain(inside(html, /<h1>([\s\S]*?)<\/h1>/));
    expect(drawn, id).toContain(lang === 'zh' ? '来源：' : 'Source:');
    expect(drawn, id).toContain(`chongqing-digital-plans.example/${lang}/charts/${id}/`);
    expect(drawn, id).toContain(
      lang === 'zh' ? '重庆数字经济规划读本' : 'ChongqingDigitalPlans,Explained',
    );
    expect(svg, id).toMatch(/<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/);
    if (/data-status="[^"]/.test(html))
      expect(drawn, id).toContain(lang === 'zh' ? '征求意见稿' : 'consultationdraft');
  }
});

test('every SVG stands alone: literal styles, no script, nothing loaded', () => {
  for (const { lang, id } of charts) {
    const svg = readFileSync(of(lang, id, 'svg'), 'utf8');
    expect(svg, id).not.toMatch(/var\(|light-dark|color-mix|calc\(|clamp\(|@media|@import|@layer/);
    expect(svg, id).not.toMatch(/<script|<image|<foreignObject|<a\b|href=|url\((?!#)|\son\w+=/);
    expect(svg.match(/https?:[^\s<"]*/g), id).toEqual([
      'http://www.w3.org/2000/svg',
      `https://chongqing-digital-plans.example/${lang}/charts/${id}/`,
    ]);
  }
});

test('every SVG opens by itself, and no text of it is cut', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { lang, id } of charts) {
    await page.goto(`/charts/${id}.${lang}.svg`);
    const faults = await page.evaluate(() => {
      const svg = document.documentElement;
      // A browser shows an error as a page of its own.
      if (svg.tagName !== 'svg' || svg.querySelector('parsererror')) return ['not well-formed'];
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .map((text) => ({ text, box: text.getBoundingClientRect() }))
        .filter(
          ({ box }) =>
            box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom,
        )
        .map(({ text }) => `“${text.textContent}” leaves the picture`);
    });
    expect(faults, `${id} ${lang}`).toEqual([]);
  }
});

test('a picture drawn again, by itself and without a cache, has the same bytes', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  for (const lang of ['zh', 'en'] as const) {
    const svg = readFileSync(of(lang, 'lineage', 'svg'), 'utf8');
    const file = join(folder, 'again.png');
    expect(await rasterAll([{ svg, widthPx: 1200, lang, file }], join(folder, lang))).toBe(1);
    expect(readFileSync(file).equals(readFileSync(of(lang, 'lineage', 'png')))).toBe(true);
  }
  rmSync(folder, { recursive: true });
});

test('the page of a chart names its card, other pages the site’s', () => {
  const metaOf = (html: string, name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
  const site = 'https://chongqing-digital-plans.example';
  for (const { lang, id } of charts) {
    const html = pageOf(lang, id);
    expect(metaOf(html, 'og:image')).toBe(`${site}/charts/${id}.${lang}.social.png`);
    expect(metaOf(html, 'og:image:alt')?.length, id).toBeGreaterThan(10);
  }
  const home = readFileSync('dist/zh/index.html', 'utf8');
  expect(metaOf(home, 'og:image')).toBe(`${site}/social.zh.png`);
  expect(metaOf(home, 'og:image:width')).toBe('1200');
  expect(metaOf(home, 'og:image:height')).toBe('630');
  expect(metaOf(home, 'twitter:card')).toBe('summary_large_image');
});

test('the table as CSV has the rows of the page', async ({ page }) => {
  await page.goto('/zh/charts/responsibilities/');
  const rows = await page.locator('figure table tr').count();
  const csv = readFileSync('dist/charts/responsibilities.zh.csv', 'utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.split('\n')).toHaveLength(rows);
  expect(csv).toContain('\n市商务委,');
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('picture and table are copied, and the page says so', async ({ page }) => {
    await page.goto('/en/charts/responsibilities/');
    const status = page.locator('.take-away [role=status]');
    await page.getByRole('button', { name: 'Copy the picture' }).click();
    await expect(status).toHaveText('The picture is copied.');
    const picture = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('image/png'))?.size ?? 0;
    });
    expect(picture).toBeGreaterThan(10_000);
    await page.getByRole('button', { name: 'Copy the table' }).click();
    await expect(status).toHaveText('The table is copied.');
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return [await read('text/plain'), await read('text/html')];
    });
    const rows = text?.split('\n') ?? [];
    expect(rows[0]).toBe('Agency\tTasks\tSafeguards\talone\tTotal');
    expect(rows).toHaveLength(18);
    expect(html).toContain('<th>the commerce commission</th>');
  });

  test('a failure is said too', async ({ page }) => {
    await page.route('**/charts/*.png', (route) => route.abort());
    await page.goto('/zh/charts/lineage/');
    await page.getByRole('button', { name: '复制图片' }).click();
    await expect(page.locator('.take-away [role=status]')).toContainText('下载链接');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('downloads are plain links that lead to files, and no button is shown', async ({
    page,
    request,
  }) => {
    await page.goto('/en/charts/six-pillars/');
    await expect(page.locator('.take-away button').first()).toBeHidden();
    const links = page.locator('.take-away li a');
    await expect(links).toHaveCount(5);
    for (const link of await links.all()) {
      const response = await request.get((await link.getAttribute('href')) ?? '');
      expect(response.status()).toBe(200);
    }
  });
});
