import { resolve } from 'node:path';
import { readSite, writeSearch } from '../../src/search/integration.ts';
import { randomNumbers, readPages } from './corpus.mjs';
import { growSite } from './grown.mjs';
import './open.mjs';
import { measureInBrowser } from './search-browser.mjs';
import { openOurs, openStock, writeStock } from './search-engines.mjs';
import { englishSet, nameQueries, stringSets } from './search-sets.mjs';

/**
 * `npm run bench:search`: our search beside stock Pagefind on the same `dist/`.
 * `-- --count=200` sets the strings of each kind, `-- --times=20` measures a corpus of that many
 * times the size instead, `-- --misses` lists what is not found first.
 */

const option = (name, otherwise) =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const count = option('count', 100);
const times = option('times', 1);
const showsMisses = process.argv.includes('--misses');

const dist = resolve('dist');
const next = randomNumbers(41);
const own = { zh: readPages('zh'), en: readPages('en') };
const chars = [
  ...new Set(own.zh.flatMap(({ text }) => [...(text.match(/\p{Script=Han}/gu) ?? [])])),
];
const site = times > 1 ? growSite(dist, times, chars, randomNumbers(7)) : dist;
const bundle = times > 1 ? `${site}/pagefind` : `${dist}/pagefind`;
if (times > 1) await writeSearch(readSite(site, resolve('.')), bundle, resolve('.'));
const pages = times > 1 ? { zh: readPages('zh', site), en: own.en } : own;
const stockFolder = await writeStock(site);

const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / (numbers.length || 1);
const line = (name, ...columns) =>
  console.log(
    `| ${[name.padEnd(28), ...columns.map((each) => String(each).padStart(15))].join(' | ')} |`,
  );

// ── what is found ────────────────────────────────────────────────────────────────────────────

/** Blanks tell nothing in Chinese; a figure is not a part of a longer one. */
const holds = (text, truth, lang) => {
  if (lang === 'en') return text.toLowerCase().includes(truth);
  const escape = (part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^\d/.test(truth) ? '(?<!\\d[.,]?)' : '';
  const after = /\d$/.test(truth) ? '(?![.,]?\\d)' : '';
  return new RegExp(before + escape(truth.replaceAll(' ', '')) + after, 'u').test(
    text.replaceAll(' ', ''),
  );
};

const score = ({ above, near }, truth, lang) => {
  if (truth === null) return { results: above.length };
  const found = above.length > 0 ? above : near;
  const right = new Set(
    pages[lang].filter(({ text }) => holds(text, truth, lang)).map(({ address }) => address),
  );
  const hits = (list) => list.filter((address) => right.has(address)).length;
  const first = found.findIndex((address) => right.has(address));
  return {
    recall: hits(found) / right.size,
    precision: found.length === 0 ? 0 : hits(found) / found.length,
    rPrecision: hits(found.slice(0, right.size)) / right.size,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    results: found.length,
  };
};

const measure = async (queries, search, lang, isOurs) => {
  const rows = [];
  for (const { query, truth } of queries) {
    const row = score(await search.all(query, lang), truth, lang);
    if (isOurs && showsMisses && (row.rPrecision < 1 || (truth === null && row.results > 0)))
      console.log('   missed:', query, truth, JSON.stringify(row));
    rows.push(row);
  }
  return ['recall', 'precision', 'rPrecision', 'reciprocalRank', 'results'].map((name) =>
    mean(rows.map((row) => row[name] ?? 0)).toFixed(name === 'results' ? 1 : 3),
  );
};

const us = openOurs(bundle);
const them = { zh: await openStock(stockFolder, 'zh-cn'), en: await openStock(stockFolder, 'en') };
const compare = async (name, queries, lang) => {
  const ours = await measure(queries, us, lang, true);
  const theirs = await measure(queries, them[lang], lang, false);
  const pairs = ours.map((each, at) => `${each} / ${theirs[at]}`);
  const isAbsent = queries.every(({ truth }) => truth === null);
  line(`${name} (${queries.length})`, ...(isAbsent ? ['', '', '', '', pairs[4]] : pairs));
};

console.log(`${pages.zh.length} + ${pages.en.length} pages; ours / stock Pagefind\n`);
line('queries', 'recall', 'precision', 'R-precision', 'MRR', 'results');
line('---', '---', '---', '---', '---', '---');
const { sets, asked } = stringSets(times > 1 ? own.zh : pages.zh, count, next);
for (const [name, queries] of Object.entries(sets)) await compare(name, queries, 'zh');
const english = englishSet(pages.en);
await compare('terms, English', english, 'en');

// ── whether the right address comes first ────────────────────────────────────────────────────

console.log('');
line('right address first', 'term', 'agency', 'indicator', 'all');
line('---', '---', '---', '---', '---');
const names = nameQueries();
for (const askedIn of ['zh', 'en'])
  for (const lang of ['zh', 'en']) {
    const rows = [];
    for (const each of names.filter((name) => name.asked === askedIn && name.site === lang)) {
      const [ours = ''] = await us.first(each.query, lang);
      const [theirs = ''] = await them[lang].first(each.query);
      const isRight = (found) =>
        each.addresses.some((address) => found.startsWith(`/${lang}${address}`));
      // Stock Pagefind knows pages, not the places in them.
      const isRightPage = each.addresses.some((address) =>
        theirs.startsWith(`/${lang}${address.replace(/#.*/, '')}`),
      );
      if (!isRight(ours)) console.log(`   missed: ${askedIn} → ${lang} ${each.query}: ${ours}`);
      rows.push({ kind: each.kind, ours: isRight(ours), theirs: isRightPage });
    }
    const share = (list, who) =>
      `${((100 * list.filter((row) => row[who]).length) / list.length).toFixed(1)} %`;
    const cells = ['term', 'agency', 'indicator', undefined].map((kind) => {
      const list = rows.filter((row) => kind === undefined || row.kind === kind);
      return `${share(list, 'ours')} / ${share(list, 'theirs')}`;
    });
    line(`asked in ${askedIn}, site in ${lang}`, ...cells);
  }

// ── bytes and time, in a browser ─────────────────────────────────────────────────────────────

console.log('');
line(
  'in Chromium',
  'first, kB',
  'as it lies',
  'later, kB',
  'median ms',
  '95 % ms',
  'longest task ms',
);
line('---', '---', '---', '---', '---', '---', '---');
const kb = (bytes) => (bytes / 1000).toFixed(1);
const englishAsked = asked.map((_, at) => english[(at * 7) % english.length].query);
const weigh = async (name, page, queries, isStock) => {
  const folders = [
    ['/stock/', stockFolder],
    ['/pagefind/', bundle],
    ['/', dist],
  ];
  const found = await measureInBrowser(folders, page, queries, isStock);
  line(
    name,
    kb(found.first),
    kb(found.firstAsItLies),
    kb(found.later),
    found.median?.toFixed(1) ?? '',
    found.p95?.toFixed(1) ?? '',
    found.longest === 0 ? 'none over 50' : found.longest.toFixed(0),
  );
};
await weigh('ours, zh', '/zh/search/', asked, false);
await weigh('stock, zh', '/stock-page/zh-cn/', asked, true);
await weigh('ours, en', '/en/search/', englishAsked, false);
await weigh('stock, en', '/stock-page/en/', englishAsked, true);
for (const [page, first] of [
  ['/zh/search/', '算力'],
  ['/zh/search/', '四千亿'],
  ['/zh/search/', '数據要素市場'],
  ['/zh/search/', '数椐要素市场'],
  ['/zh/search/', '数据要素市场'],
  ['/zh/search/', '5G基站'],
  ['/zh/search/', 'industry brain'],
  ['/en/search/', 'industry brain'],
  ['/en/search/', '未来工厂'],
])
  await weigh(`ours, ${page.slice(1, 3)}, ${first}`, page, [first, asked[0]], false);
