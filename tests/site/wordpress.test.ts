import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectToSettle, startHost, visit, wordpress, type Host } from './embed-hosts.ts';

/** Embeds in posts of WordPress: its own filter makes the markup, its own script hears the frame. */

test.skip(
  !existsSync(wordpress),
  `WordPress is not at ${wordpress}: run node tests/install-peers.mjs, as root on Debian.`,
);

const site = 'https://chongqing-digital-plans.example';
const chart = 'indicator-smart-factories';

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

type Oembed = { html: string; title: string };

const oembedOf = (lang: string, id: string): Oembed =>
  JSON.parse(readFileSync(`dist/oembed/${lang}/${id}.json`, 'utf8')) as Oembed;

/** What WordPress puts into a post for the JSON of a provider that it does not know. */
const filter = (oembed: Oembed): string => {
  const { status, stdout, stderr } = spawnSync(
    'php',
    ['tests/site/wordpress-filter.php', wordpress],
    {
      input: JSON.stringify(oembed),
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
};

/** With a quotation beside it, WordPress hides the frame until the frame has spoken. */
const hiding = (oembed: Oembed): Oembed => ({
  ...oembed,
  html: `<blockquote><a href="${site}/">${oembed.title}</a></blockquote>${oembed.html}`,
});

const script = '<script src="/wp-embed.js"></script>';
const narrow = '<style>iframe{max-width:100%}</style>';

test('the filter leaves address, sizes and title, and adds a secret and a sandbox', () => {
  for (const lang of ['zh', 'en'])
    for (const id of ['six-pillars', 'industry-brain', 'targets', 'lineage', chart]) {
      const { html, title } = oembedOf(lang, id);
      const left = filter({ html, title, type: 'rich', width: 720, height: 500 } as Oembed);
      const [, secret] = /data-secret="(\w{10})"/.exec(left) ?? [];
      expect(left).toContain(`src="${site}/embed/${lang}/${id}/#?secret=${secret}"`);
      expect(left).toMatch(/^<iframe class="wp-embedded-content" sandbox="allow-scripts"/);
      expect(left).toMatch(/ title="[^"]{4,}"/);
      expect(left).toMatch(/ width="720" height="\d+"/);
      expect(left).not.toMatch(/style=|loading=/);
    }
});

for (const width of [320, 800])
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('its script shows the hidden frame, sizes it, and follows its links', async ({
      page,
      baseURL,
    }) => {
      const left = filter(hiding(oembedOf('en', chart))).replaceAll(site, baseURL ?? '');
      expect(left).toContain('clip: rect(1px, 1px, 1px, 1px)');
      const noise = await visit(host, page, left + narrow + script);
      await expectToSettle(page);
      await expect(page.locator('iframe')).not.toHaveAttribute('style');
      await expect(page.locator('blockquote')).toBeHidden();
      expect(noise).toEqual([]);
      await page.frameLocator('iframe').locator('h1 a').click();
      await expect(page).toHaveURL(`${baseURL}/en/charts/${chart}/`);
    });

    test('a script that comes after the frame still gets the height', async ({ page, baseURL }) => {
      const left = filter(hiding(oembedOf('zh', chart))).replaceAll(site, baseURL ?? '');
      await visit(host, page, left + narrow);
      await expect(page.frameLocator('iframe').locator('.embed-source')).toBeAttached();
      await expect(page.locator('iframe')).toHaveAttribute('style');
      await page.addScriptTag({ url: '/wp-embed.js' });
      await page.evaluate(() => window.dispatchEvent(new Event('load')));
      await expectToSettle(page);
      await expect(page.locator('iframe')).not.toHaveAttribute('style');
    });
  });
