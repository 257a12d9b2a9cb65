import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import * as pagefind from 'pagefind';
import { createSearcher } from '../../src/search/ask.ts';
import { readSite, writeSearch } from '../../src/search/integration.ts';
import { openSources } from '../../src/search/open-index.ts';
import { hanStrings, randomNumbers, readPages } from './corpus.mjs';
import { compressedSize, traffic } from './open.mjs';

/**
 * `npm run bench:search`: our search beside stock Pagefind on the same `dist/`.
 * `-- --count=200` sets the strings of each kind, `-- --times=20` adds a corpus of that many times
 * the size.
 */

const option = (name, otherwise) =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const count = option('count', 100);
const times = option('times', 0);

const bundle = resolve('dist/pagefind');
const pages = { zh: readPages('zh'), en: readPages('en') };
const next = randomNumbers(41);
const pick = (list) => list[Math.floor(next() * list.length)];
const unique = (list) => [...new Set(list)];

// ── queries ──────────────────────────────────────────────────────────────────────────────────

const read = (file) => JSON.parse(readFileSync(`content/${file}.json`, 'utf8'));
const terms = read('terms');
const toTraditional = Converter({ from: 'cn', to: 't' });
const toFullWidth = (text) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const allText = pages.zh.map(({ text }) => text).join('\n');
const chars = unique(allText.match(/\p{Script=Han}/gu));

const byLength = Object.fromEntries(
  [2, 3, 4, 6, 8].map((length) => [length, unique(hanStrings(pages.zh, length, count, next))]),
);
const mixed = unique([...byLength[4], ...byLength[6]]);
const latin = unique(
  (
    allText.match(/(?<![A-Za-z0-9.,])[\p{Script=Han}A-Za-z0-9.]{3,8}(?![A-Za-z0-9.,])/gu) ?? []
  ).filter(
    (text) => /[A-Za-z0-9]/.test(text) && /\p{Script=Han}/u.test(text) && !/^\.|\.$/.test(text),
  ),
);

/** Each query with the string that a page must hold to be right. */
const sets = {
  ...Object.fromEntries(
    Object.entries(byLength).map(([length, strings]) => [
      `exact, ${length} characters`,
      strings.map((text) => ({ query: text, truth: text })),
    ]),
  ),
  'Latin and figures': Array.from({ length: count }, () => pick(latin)).map((text) => ({
    query: text,
    truth: text,
  })),
  'terms, Chinese': terms
    .filter(({ zh }) => allText.includes(zh))
    .map(({ zh }) => ({ query: zh, truth: zh })),
  spaced: mixed.map((text) => {
    const at = 1 + Math.floor(next() * (text.length - 1));
    return { query: `${text.slice(0, at)} ${text.slice(at)}`, truth: text };
  }),
  traditional: mixed
    .map((text) => ({ query: toTraditional(text), truth: text }))
    .filter(({ query, truth }) => query !== truth),
  'full width': Array.from({ length: count }, () => pick(latin)).map((text) => ({
    query: toFullWidth(text),
    truth: text,
  })),
  'one wrong character': mixed.map((text) => {
    const at = Math.floor(next() * text.length);
    return { query: text.slice(0, at) + pick(chars) + text.slice(at + 1), truth: text };
  }),
  'one missing character': mixed.map((text) => {
    const at = 1 + Math.floor(next() * (text.length - 2));
    return { query: text.slice(0, at) + text.slice(at + 1), truth: text };
  }),
  absent: Array.from({ length: count * 3 }, () =>
    Array.from({ length: 3 + Math.floor(next() * 3) }, () => pick(chars)).join(''),
  )
    .filter((text) => !allText.includes(text))
    .slice(0, count)
    .map((text) => ({ query: text, truth: null })),
};
// A flawed query that stands somewhere as it is has another answer.
for (const name of ['one wrong character', 'one missing character'])
  sets[name] = sets[name].filter(({ query }) => !allText.includes(query));

const englishText = pages.en.map(({ text }) => text.toLowerCase()).join('\n');
const englishTerms = terms
  .filter(({ en }) => englishText.includes(en.toLowerCase()))
  .map(({ en }) => ({ query: en, truth: en.toLowerCase() }));

// ── searches ─────────────────────────────────────────────────────────────────────────────────

const pageOf = (address) => address.replace(/#.*/, '');

const ours = (folder) => {
  const sources = openSources(`${folder}/`);
  const searcher = createSearcher(sources);
  return {
    ready: (lang) => sources.index(lang),
    first: async (query, lang) => {
      const { results, near, total } = await searcher.ask(query, lang);
      return { results, near, total };
    },
    all: async (query, lang) => {
      const { results, near, total } = await searcher.ask(query, lang);
      const rest = total > results.length ? await searcher.more(100_000) : [];
      return {
        above: unique([...results, ...rest].map(({ address }) => pageOf(address))),
        near: unique(
          [...near, ...(total === 0 ? await searcher.moreNear(100_000) : [])].map(({ address }) =>
            pageOf(address),
          ),
        ),
      };
    },
  };
};

/** The pages as they are, by Pagefind's own command and defaults. */
const writeStock = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stock-'));
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const { index } = await pagefind.createIndex();
  await index.addDirectory({ path: 'dist' });
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  return folder;
};

let copies = 0;
const stock = async (folder, tag) => {
  copies += 1;
  const module = await import(`${folder}/pagefind.js?${copies}`);
  // It asks the page for its language, and there is no page here.
  globalThis.document = { querySelector: () => ({ getAttribute: () => tag }) };
  const search = module.createInstance({ basePath: `${folder}/`, baseUrl: '/', noWorker: true });
  await search.init();
  delete globalThis.document;
  const addresses = async (query, limit) => {
    const { results } = await search.search(query);
    const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return data.map(({ url }) => url);
  };
  return {
    ready: () => search.search('"'),
    // Its own interface shows five at first.
    first: (query) => addresses(query, 5),
    all: async (query) => ({ above: unique(await addresses(query, 10_000)), near: [] }),
  };
};

// ── measures ─────────────────────────────────────────────────────────────────────────────────

const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / (numbers.length || 1);

const measure = async (queries, search, lang) => {
  const rows = [];
  const misses = [];
  for (const { query, truth } of queries) {
    const { above, near } = await search.all(query, lang);
    const found = above.length > 0 ? above : near;
    if (truth === null) {
      rows.push({ results: above.length });
      continue;
    }
    const right = new Set(
      pages[lang]
        .filter(({ text }) => (lang === 'en' ? text.toLowerCase() : text).includes(truth))
        .map(({ address }) => address),
    );
    const hits = found.filter((address) => right.has(address)).length;
    const first = found.findIndex((address) => right.has(address));
    const top = found.slice(0, right.size).filter((address) => right.has(address)).length;
    if (top < right.size)
      misses.push({
        query,
        truth,
        right: [...right].slice(0, 3),
        found: found.slice(0, 3),
        n: [top, right.size, found.length],
      });
    rows.push({
      recall: hits / right.size,
      precision: found.length === 0 ? 0 : hits / found.length,
      rPrecision: top / right.size,
      reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
      results: found.length,
    });
  }
  const column = (name) => mean(rows.map((row) => row[name] ?? 0));
  if (process.argv.includes('--misses') && misses.length > 0)
    console.log(JSON.stringify(misses.slice(0, 8)));
  return ['recall', 'precision', 'rPrecision', 'reciprocalRank', 'results'].map(column);
};

const heads = ['recall', 'precis.', 'R-prec.', 'MRR', 'results'];
const line = (name, ...columns) =>
  console.log(name.padEnd(26) + columns.map((each) => String(each).padStart(9)).join(''));
const show = ([recall, precision, r, mrr, results]) =>
  [recall, precision, r, mrr].map((each) => each.toFixed(3)).concat(results.toFixed(1));

const stockFolder = await writeStock();
const us = ours(bundle);
const them = { zh: await stock(stockFolder, 'zh-cn'), en: await stock(stockFolder, 'en') };

line(`${pages.zh.length} + ${pages.en.length} pages`, ...heads, ...heads);
line('', 'ours', '', '', '', '', 'stock');
for (const [name, queries] of Object.entries(sets)) {
  const own = show(await measure(queries, us, 'zh'));
  const other = show(await measure(queries, them.zh, 'zh'));
  if (name === 'absent')
    line(`${name} (${queries.length})`, '', '', '', '', own[4], '', '', '', '', other[4]);
  else line(`${name} (${queries.length})`, ...own, ...other);
}
line(
  `terms, English (${englishTerms.length})`,
  ...show(await measure(englishTerms, us, 'en')),
  ...show(await measure(englishTerms, them.en, 'en')),
);

// ── bytes and latency ────────────────────────────────────────────────────────────────────────

const timed = async (search, queries, lang) => {
  const rows = [];
  for (const query of queries) {
    // Once for the bytes, once more for the time with the bytes there.
    const before = traffic.bytes;
    await search.first(query, lang);
    const bytes = traffic.bytes - before;
    const start = performance.now();
    await search.first(query, lang);
    rows.push({ bytes, ms: performance.now() - start });
  }
  const sorted = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    first: rows[0].bytes,
    later: mean(rows.slice(1).map(({ bytes }) => bytes)),
    median: sorted[Math.floor(sorted.length / 2)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
  };
};

const own = (folder, lang) => ({
  program: compressedSize(`${folder}/${lang}/pagefind.js`),
});
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const asked = { zh: [], en: [] };
for (let at = 0; at < 60; at += 1) {
  asked.zh.push(pick(at % 3 === 0 ? terms.map(({ zh }) => zh) : byLength[pick([2, 3, 4, 6])]));
  asked.en.push(pick(englishTerms).query);
}

console.log('');
line('bytes (brotli), time', 'ready', 'first', 'later', 'median ms', '95 % ms');
const weigh = async (name, open, program, lang) => {
  const start = traffic.bytes;
  const search = await open();
  await search.ready(lang);
  const ready = traffic.bytes - start + program;
  const { first, later, median, p95 } = await timed(search, asked[lang], lang);
  line(name, kb(ready), kb(first), kb(later), median.toFixed(1), p95.toFixed(1));
};
for (const lang of ['zh', 'en']) {
  await weigh(`ours, ${lang}`, async () => ours(bundle), own(bundle, lang).program, lang);
  await weigh(
    `stock, ${lang}`,
    () => stock(stockFolder, lang === 'zh' ? 'zh-cn' : 'en'),
    // On a page it loads its program twice: for the page and for its worker.
    compressedSize(`${stockFolder}/pagefind.js`) +
      compressedSize(`${stockFolder}/pagefind-worker.js`),
    lang,
  );
}

// ── a larger corpus ──────────────────────────────────────────────────────────────────────────

if (times > 1) {
  const site = readSite(resolve('dist'), resolve('.'));
  const vary = (text) =>
    text.replace(/\p{Script=Han}/gu, (char) => (next() < 0.2 ? pick(chars) : char));
  const grown = Array.from({ length: times }, (_, copy) =>
    copy === 0
      ? site.entries.zh
      : site.entries.zh.map((entry) => ({
          ...entry,
          path: entry.path.replace(/^\//, `/copy-${copy}/`),
          names: entry.names.map(vary),
          blocks: entry.blocks.map(({ id, text }) => ({ id, text: vary(text) })),
        })),
  ).flat();
  const folder = mkdtempSync(join(tmpdir(), 'grown-'));
  await writeSearch({ names: site.names, entries: { zh: grown, en: site.entries.en } }, folder);
  await weigh(
    `ours, zh, ${times} times`,
    async () => ours(folder),
    own(folder, 'zh').program,
    'zh',
  );
}
