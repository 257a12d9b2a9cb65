import { readdirSync, readFileSync } from 'node:fs';
import { extract } from '@extractus/oembed-extractor';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { expectToSettle, sizes, startHost, visit, type Host } from './embed-hosts.ts';

/** Embeds on other people's pages, one kind of host after another. */

const charts = readdirSync('dist/embed/en').sort();
const big = charts.filter((id) => !id.startsWith('indicator-'));
const sample = [...big, 'indicator-smart-factories'];
const site = 'https://chongqing-digital-plans.example';

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

/** The code of the box as a page of ours gives it, with the address of the server under test. */
const codeOf = (lang: string, chart: string, base: string): string => {
  const html = readFileSync(`dist/${lang}/charts/${chart}/index.html`, 'utf8');
  const [, code = ''] = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html) ?? [];
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return code
    .replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (_all, hex, decimal, name) =>
      name
        ? (names[String(name)] ?? '')
        : String.fromCodePoint(hex ? parseInt(String(hex), 16) : Number(decimal)),
    )
    .replaceAll(site, base);
};
const frameOnly = (code: string) => code.replace(/\n<script[\s\S]*$/, '');

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['EMBED_PICTURES'];
  if (!folder) return;
  const { width, height } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  // A frame of another site is painted only where the window shows it.
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
};

for (const width of [320, 800]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const lang of ['zh', 'en'])
      test(`${lang}: a frame alone holds every chart, and wastes no screen`, async ({
        page,
        baseURL,
      }) => {
        test.setTimeout(120_000);
        const codes = charts.map((chart) =>
          frameOnly(codeOf(lang, chart, baseURL ?? '')).replace(' loading="lazy"', ''),
        );
        const noise = await visit(host, page, codes.join(''));
        const faults: string[] = [];
        for (const [index, chart] of charts.entries()) {
          await expect(
            page.frameLocator('iframe').nth(index).locator('.embed-source'),
          ).toBeAttached();
          const { frame, content, isWider } = await sizes(page, index);
          if (content > frame) faults.push(`${chart} needs ${content} px and has ${frame}`);
          if (frame - content > 500) faults.push(`${chart} leaves ${frame - content} px empty`);
          if (isWider) faults.push(`${chart} is wider than its frame`);
        }
        expect(faults, 'run node tests/measure-embeds.mjs after a build').toEqual([]);
        expect(noise).toEqual([]);
        await picture(page, `alone-${lang}-${width}`);
      });

    test('with /embed.js a frame fits, also after opening, choosing and turning', async ({
      page,
      baseURL,
    }) => {
      const noise = await visit(
        host,
        page,
        sample.map((id) => codeOf('en', id, baseURL ?? '')).join(''),
      );
      for (const index of sample.keys()) {
        await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
        await expectToSettle(page, index);
      }
      const first: FrameLocator = page.frameLocator('iframe').first();
      await first.locator('.chart-table summary').click();
      await expectToSettle(page);
      await first.locator('.chart-table summary').click();
      await expectToSettle(page);
      await page.setViewportSize({ width: width + 60, height: 700 });
      await expectToSettle(page);
      expect(noise).toEqual([]);
      await picture(page, `script-${width}`);
    });

    test('a script that comes late still gets the height', async ({ page, baseURL }) => {
      await visit(host, page, frameOnly(codeOf('zh', 'lineage', baseURL ?? '')));
      await expect(page.frameLocator('iframe').locator('.embed-source')).toBeVisible();
      await page.addScriptTag({ url: `${baseURL}/embed.js` });
      await expectToSettle(page);
    });

    for (const id of sample)
      test(`${id} under a pym.js parent`, async ({ page, baseURL }) => {
        const noise = await visit(
          host,
          page,
          `<div id="chart-1"></div><script src="/pym.js"></script>
          <script>new pym.Parent('chart-1', '${baseURL}/embed/zh/${id}/', {});</script>`,
        );
        await expectToSettle(page);
        await page.setViewportSize({ width: width + 80, height: 700 });
        await expectToSettle(page);
        expect(noise).toEqual([]);
        await picture(page, `pym-${id}-${width}`);
      });

    test('under an iframe-resizer parent', async ({ page, baseURL }) => {
      const noise = await visit(
        host,
        page,
        `<iframe src="${baseURL}/embed/en/six-pillars/" title="x" style="width:100%;border:0"></iframe>
        <script src="/iframe-resizer.js"></script>
        <script>iFrameResize({ checkOrigin: false }, 'iframe')</script>`,
      );
      await expectToSettle(page);
      await page.frameLocator('iframe').locator('.pillar summary').first().click();
      await expectToSettle(page);
      expect(noise).toEqual([]);
    });

    test('in sandbox="allow-scripts" the theme, the height and the choices work', async ({
      page,
      baseURL,
    }) => {
      const sandboxed = (id: string, query = '') =>
        codeOf('zh', id, baseURL ?? '')
          .replace('<iframe', '<iframe sandbox="allow-scripts"')
          .replace(`/${id}/"`, `/${id}/${query}"`);
      const noise = await visit(
        host,
        page,
        sandboxed('responsibilities', '?theme=dark&amp;agency=commerce') + sandboxed('six-pillars'),
      );
      await expectToSettle(page);
      const matrix = page.frameLocator('iframe').first();
      expect(await matrix.locator('html').evaluate(() => window.origin)).toBe('null');
      await expect(matrix.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(matrix.locator('svg:visible .dot[data-on]')).toHaveCount(7);
      await matrix.locator('select[name=agency]').selectOption('finance');
      await expect(matrix.locator('svg:visible .dot[data-on]')).toHaveCount(1);
      const steps = page.frameLocator('iframe').nth(1);
      await expect(steps.locator('chart-steps[data-enhanced]')).toBeAttached();
      // A frame that still grows moves the step away from under the pointer.
      await expectToSettle(page, 1);
      const detail = steps.locator('details[open] .pillar-detail');
      await expect(async () => {
        if (!(await detail.isVisible())) await steps.locator('svg:visible .step').nth(2).click();
        await expect(detail).toBeVisible({ timeout: 1500 });
      }).toPass();
      await expectToSettle(page, 1);
      expect(noise).toEqual([]);
      await picture(page, `sandbox-${width}`);
    });

    for (const [device, theme, colour] of [
      ['light', 'dark', 'rgb(22, 21, 19)'],
      ['dark', 'light', 'rgb(251, 249, 244)'],
      ['dark', 'auto', 'rgb(22, 21, 19)'],
    ] as const)
      test(`on a ${theme} host, the device being ${device}`, async ({ page, baseURL }) => {
        await page.emulateMedia({ colorScheme: device });
        const dark = 'background:#111;color:#eee';
        await visit(
          host,
          page,
          codeOf('en', 'lineage', baseURL ?? '').replace('/lineage/"', `/lineage/?theme=${theme}"`),
          theme === 'light' ? '' : dark,
        );
        await expectToSettle(page);
        await expect(page.frameLocator('iframe').locator('html')).toHaveCSS(
          'background-color',
          colour,
        );
        await picture(page, `host-${theme}-device-${device}-${width}`);
      });
  });
}

test('in a sandbox an embed is whole from a server that allows no other origin', async ({
  page,
  baseURL,
}) => {
  await page.route(`${baseURL}/**`, async (route) => {
    const response = await route.fetch();
    const { 'access-control-allow-origin': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const noise = await visit(
    host,
    page,
    `<iframe sandbox="allow-scripts" src="${baseURL}/embed/en/six-pillars/?theme=dark" title="x" width="600" height="900"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('chart-steps[data-enhanced]')).toBeAttached();
  await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(22, 21, 19)');
  expect(noise).toEqual([]);
});

test('AMP and the Guardian get the height in their own forms', async ({ page, baseURL }) => {
  await visit(
    host,
    page,
    `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
    <iframe src="${baseURL}/embed/en/lineage/" title="x" width="600" height="300"></iframe>`,
  );
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(2);
  const { content } = await sizes(page);
  const all = await heard();
  expect(all).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: content });
  const texts = all.filter((each): each is string => typeof each === 'string');
  expect(texts.map((text) => JSON.parse(text) as unknown)).toContainEqual({
    id: 'lineage',
    type: 'set-height',
    value: content,
  });
});

test('an oEmbed client of other people finds and reads every chart', async ({ baseURL }) => {
  for (const lang of ['zh', 'en'])
    for (const chart of charts) {
      // The client asks for the published address; the server under test answers.
      const found = (await extract(`${site}/${lang}/charts/${chart}/`, {}, (address: string) =>
        fetch(address.replace(site, baseURL ?? '')),
      )) as Record<string, unknown>;
      expect(found, `${lang}/${chart}`).toMatchObject({
        type: 'rich',
        version: '1.0',
        width: 720,
        thumbnail_url: `${site}/charts/${chart}.${lang}.social.png`,
        thumbnail_width: 1200,
        thumbnail_height: 630,
        provider_url: `${site}/${lang}/`,
      });
      expect(found['html']).toContain(`src="${site}/embed/${lang}/${chart}/"`);
      expect(found['title']).toBeTruthy();
      expect(found['height']).toBeGreaterThan(300);
    }
});
