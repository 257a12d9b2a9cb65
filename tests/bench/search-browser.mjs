import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { isOfPagefind, unpack } from '../../src/hosting/unpack.ts';

/**
 * The search in Chromium: bytes from the reader's turning to the field until results are shown, the
 * longest task on the page's thread, and the time of an answer when its bytes are there.
 */

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const stockPage = (tag) =>
  `<!doctype html><html lang="${tag}"><title>Stock</title><input id="q"><ol></ol><script type="module">
  const field = document.querySelector('#q');
  let search;
  const load = () => (search ??= import('/stock/pagefind.js').then(async (each) => (await each.init(), each)));
  field.addEventListener('focus', load);
  field.addEventListener('change', async () => {
    const { results } = await (await load()).search(field.value);
    const data = await Promise.all(results.slice(0, 5).map((each) => each.data()));
    document.querySelector('ol').replaceChildren(...data.map(({ excerpt }) => Object.assign(document.createElement('li'), { innerHTML: excerpt })));
    document.body.dataset.done = field.value;
  });</script></html>`;

/**
 * What our nginx sends of a file: brotli of a text, and of what is in a file of Pagefind's; and the
 * bytes of it where a host sends Pagefind's files as they lie.
 */
const pack = (file) => {
  const lies = readFileSync(file);
  if (isOfPagefind(file))
    return { body: brotliCompressSync(unpack(file, lies)), isPacked: true, asItLies: lies.length };
  const isPacked = extname(file) in types;
  const body = isPacked ? brotliCompressSync(lies) : lies;
  return { body, isPacked, asItLies: body.length };
};

/** Serves a site as our nginx does. */
const serveSite = (folders) =>
  new Promise((resolve) => {
    const log = [];
    const packed = new Map();
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url, 'http://a').pathname);
      if (path.startsWith('/stock-page/')) {
        response.setHeader('content-type', 'text/html');
        return response.end(stockPage(path.split('/')[2]));
      }
      const [prefix, folder] = folders.find(([each]) => path.startsWith(each));
      const file =
        join(folder, path.slice(prefix.length)) + (path.endsWith('/') ? 'index.html' : '');
      if (!existsSync(file)) return response.writeHead(404).end();
      const type = types[extname(file)];
      if (!packed.has(file)) packed.set(file, pack(file));
      const { body, isPacked, asItLies } = packed.get(file);
      log.push({ path, bytes: body.length, asItLies });
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        ...(isPacked ? { 'content-encoding': 'br' } : {}),
      });
      return response.end(body);
    });
    server.listen(0, () => resolve({ server, log, port: server.address().port }));
  });

const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / (numbers.length || 1);
const sumOf = (log, what) => log.reduce((sum, each) => sum + each[what], 0);

const watchTasks = () => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask' });
};

/** Asks in the page and tells how long it took, in ms. */
const askOurs = (query) =>
  new Promise((resolve) => {
    const status = document.querySelector('#search-status');
    const field = document.querySelector('site-search input');
    const { loading } = document.querySelector('site-search').dataset;
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (status.textContent.startsWith(loading)) return;
      watch.disconnect();
      resolve(performance.now() - start);
    });
    watch.observe(status, { childList: true, characterData: true, subtree: true });
    field.focus();
    field.value = query;
    field.form.requestSubmit();
  });

const askStock = (query) =>
  new Promise((resolve) => {
    const field = document.querySelector('#q');
    const start = performance.now();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      resolve(performance.now() - start);
    });
    watch.observe(document.body, { attributeFilter: ['data-done'] });
    field.focus();
    field.value = query;
    field.dispatchEvent(new Event('change'));
  });

/**
 * @param folders pairs of a path's beginning and the folder that it is served from
 * @param page the page that searches
 * @returns bytes of the first query with what makes it ready, also where Pagefind's files are sent
 * as they lie, bytes of later ones, ms
 */
export const measureInBrowser = async (folders, page, queries, isStock) => {
  const { server, log, port } = await serveSite(folders);
  const executablePath = existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const tab = await browser.newPage();
  await tab.addInitScript(watchTasks);
  await tab.goto(`http://localhost:${port}${page}`, { waitUntil: 'networkidle' });
  const ask = isStock ? askStock : askOurs;
  log.length = 0;
  await tab.evaluate(() => (window.longest = 0));
  const bytes = [];
  let firstAsItLies;
  const times = [];
  for (const query of queries) {
    const before = sumOf(log, 'bytes');
    await tab.evaluate(ask, query);
    bytes.push(sumOf(log, 'bytes') - before);
    firstAsItLies ??= sumOf(log, 'asItLies');
    // Once more, with the bytes there.
    times.push(await tab.evaluate(ask, query));
  }
  await tab.waitForTimeout(200);
  const longest = await tab.evaluate(() => window.longest);
  await browser.close();
  server.close();
  const sorted = times.sort((a, b) => a - b);
  return {
    first: bytes[0],
    firstAsItLies,
    later: mean(bytes.slice(1)),
    median: sorted[Math.floor(sorted.length / 2)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
    longest,
  };
};
