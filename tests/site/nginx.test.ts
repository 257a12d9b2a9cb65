import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { globSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect as expectSoon, test } from '@playwright/test';
import { headersFor, readHeaders } from '../../src/hosting/netlify-files.ts';
import { isOfPagefind } from '../../src/hosting/unpack.ts';
import type { KeptList } from '../../src/offline/keep.ts';
import { hasNginx, startNginx, whyNoNginx, type Nginx } from './nginx.ts';

/** The site as Debian's nginx serves it with the file that the build writes. */

const expect = expectSoon.configure({ timeout: 20_000 });

test.skip(!hasNginx, whyNoNginx);
test.describe.configure({ mode: 'serial' });

let nginx: Nginx;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  nginx = await startNginx({
    folder: 'dist',
    configuration: 'dist.nginx.conf',
    port: Number(process.env['TEST_PORT'] ?? 4390) + 91,
  });
});
test.afterAll(() => nginx?.stop());

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** As it comes over the wire: `fetch` would unpack the body and follow redirects. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    httpRequest(new URL(path, nginx.address), { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

const first = (pattern: string): string => `/${globSync(pattern, { cwd: 'dist' }).sort()[0] ?? ''}`;

const served: [path: string, type: string][] = [
  ['/', 'text/html; charset=utf-8'],
  ['/zh/', 'text/html; charset=utf-8'],
  ['/zh/search/?q=x', 'text/html; charset=utf-8'],
  ['/en/about/', 'text/html; charset=utf-8'],
  ['/en/press/', 'text/html; charset=utf-8'],
  ['/en/plans/14th-five-year-plan/', 'text/html; charset=utf-8'],
  ['/parallel/14th-five-year-plan/01-foundations/', 'text/html; charset=utf-8'],
  ['/embed/en/targets/', 'text/html; charset=utf-8'],
  ['/embed/embed-frame.js', 'text/javascript; charset=utf-8'],
  ['/embed.js', 'text/javascript; charset=utf-8'],
  [first('assets/*.css'), 'text/css; charset=utf-8'],
  [first('assets/*.js'), 'text/javascript; charset=utf-8'],
  [first('data/*.csv'), 'text/csv; charset=utf-8'],
  [first('data/*.xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/data/datapackage.json', 'application/json; charset=utf-8'],
  ['/catalog.json', 'application/json; charset=utf-8'],
  ['/oembed/en/targets.json', 'application/json; charset=utf-8'],
  ['/charts/targets.en.svg', 'image/svg+xml; charset=utf-8'],
  ['/charts/targets.en.png', 'image/png'],
  ['/zh/feed.xml', 'application/xml; charset=utf-8'],
  ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  [first('pagefind/zh/fragment/*'), 'application/octet-stream'],
];

test('every kind of file comes with its type and with the headers that _headers tells', async () => {
  const rules = readHeaders(readFileSync('dist/_headers', 'utf8'));
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  for (const [path, type] of served) {
    const { status, headers } = await get(path);
    expect(status, path).toBe(200);
    expect(headers['content-type'], path).toBe(type);
    const wanted = headersFor(rules, path.split('?')[0] ?? '');
    for (const name of names)
      // Browsers heed it over HTTPS only; hosts revalidate where nothing is said.
      if (name === 'Strict-Transport-Security') expect(headers[name.toLowerCase()]).toBeUndefined();
      else if (name === 'Cache-Control')
        expect(headers['cache-control'], path).toBe(wanted[name] ?? 'no-cache');
      else expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(wanted[name]);
  }
  const behindProxy = await get('/zh/', { 'x-forwarded-proto': 'https' });
  expect(behindProxy.headers['strict-transport-security']).toBe('max-age=31536000');
});

test('every file extension of the site has a type', async () => {
  const extensions = new Map(
    globSync('dist/**/*.*').map((file) => [file.replace(/.*\./, ''), file.replace(/^dist/, '')]),
  );
  expect(extensions.size).toBeGreaterThan(10);
  for (const [extension, path] of extensions)
    if (!['br', 'gz'].includes(extension))
      expect((await get(path)).headers['content-type'], path).not.toMatch(
        extension === 'txt' ? /octet/ : /text\/plain/,
      );
});

test('texts come as brotli or gzip, as the reader’s browser can', async () => {
  for (const path of ['/zh/', '/en/glossary/', '/embed/en/targets/', first('assets/*.css')]) {
    const plain = await get(path);
    const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await get(path, { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding'], path).toBeUndefined();
    expect(brotli.headers['content-encoding'], path).toBe('br');
    expect(gzip.headers['content-encoding'], path).toBe('gzip');
    expect(brotliDecompressSync(brotli.body).equals(plain.body), path).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body), path).toBe(true);
    for (const { headers } of [plain, brotli, gzip]) {
      expect(headers['vary'], path).toBe('Accept-Encoding');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
    expect(brotli.headers['content-type'], path).toBe(plain.headers['content-type']);
  }
});

test('what Pagefind packed comes as brotli of what is in it, and the offline copy takes it', async ({
  page,
}) => {
  const { files } = JSON.parse(readFileSync('dist/offline.json', 'utf8')) as KeptList;
  const packed = files.filter(([path]) => isOfPagefind(path));
  const some = [
    ...packed.filter(([path]) => /wasm|pf_meta/.test(path)),
    ...packed.filter(([path]) => path.includes('pf_index')).slice(0, 10),
    ...packed.filter(([path]) => path.includes('pf_fragment')).slice(0, 10),
  ];
  expect(some).toHaveLength(23);
  for (const [path] of some) {
    const plain = await get(`/${path}`);
    const brotli = await get(`/${path}`, { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await get(`/${path}`, { 'accept-encoding': 'gzip' });
    expect(brotli.headers['content-encoding'], path).toBe('br');
    expect(gzip.headers['content-encoding'], path).toBe('gzip');
    expect(gzip.body.equals(plain.body), path).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(gunzipSync(plain.body)), path).toBe(true);
  }
  await page.goto(`${nginx.address}en/about/`);
  const kept = await page.evaluate(async (list) => {
    const answers = list.map(([path, integrity]) => fetch(`/${path}`, { integrity }));
    const beginnings = (await Promise.all(answers)).map(async (answer) =>
      (await answer.text()).slice(0, 12),
    );
    return Promise.all(beginnings);
  }, some);
  expect(new Set(kept)).toEqual(new Set(['pagefind_dcd']));
});

test('a page that has not changed is not sent again', async () => {
  const { headers } = await get('/zh/');
  const again = await get('/zh/', { 'if-none-match': headers.etag ?? '' });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

test('what is not there is answered with the 404 page, under its own policy', async () => {
  for (const path of [
    '/nothing',
    '/zh/nothing/',
    '/assets/nothing.js',
    '/_headers',
    '/_redirects',
  ]) {
    const { status, headers, body } = await get(path);
    expect(status, path).toBe(404);
    expect(body.toString(), path).toContain('role="search"');
    expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
    expect(headers['cache-control'], path).toBe('no-cache');
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
  }
});

test('addresses without their slash, and those that browsers try, lead on', async () => {
  for (const [path, to] of [
    ['/zh', '/zh/'],
    ['/en/plans', '/en/plans/'],
    ['/favicon.ico', '/icon.svg'],
    ['/sitemap.xml', '/sitemap-index.xml'],
  ] as const) {
    const { status, headers } = await get(path);
    expect([status, headers.location], path).toEqual([301, to]);
  }
  const redirects = readFileSync('dist/_redirects', 'utf8').trim().split('\n');
  for (const line of redirects) {
    const [from = '', to = ''] = line.split(' ');
    expect((await get(from)).headers.location, from).toBe(to);
    expect((await get(to)).status, to).toBe(200);
  }
});

test('pages work and break no policy', async ({ page }) => {
  test.setTimeout(120_000);
  const noise: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(response.url());
  });
  for (const path of ['', 'zh/', 'en/charts/targets/', 'en/press/', 'embed/zh/lineage/']) {
    await page.goto(nginx.address + path);
    await expect(page.locator('main')).toBeVisible();
  }
  await page.goto(`${nginx.address}zh/search/?q=算力`);
  await expect(page.locator('ol.results > li').first()).toContainText('算力');
  expect(noise).toEqual([]);
});
