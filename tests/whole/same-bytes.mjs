/**
 * The same content gives the same bytes, wherever and whenever it is built; and a fact that is
 * changed changes what holds it, and nothing else.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareFolders } from './compare-folders.mjs';
import { buildCopy, root } from './project-copy.mjs';

const elsewhere = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' };
const farAway = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' };

/** Builds the copy in China’s time and language; the site is that of `dist/`, byte for byte. */
export const checkSameBytes = async (copy) => {
  await buildCopy(copy, elsewhere);
  const { count, ...differences } = compareFolders(join(root, 'dist'), join(copy, 'dist'));
  assert.deepEqual(differences, { onlyInOne: [], onlyInOther: [], different: [] });
  return `${count} files are the same, byte for byte, in another folder, time zone and language`;
};

const fact = {
  file: 'content/facts/14th-five-year-plan.json',
  id: 'plan-growth-firms-2022',
  indicator: 'growth-firms',
  from: 500,
  to: 613,
};

const changeFact = (copy) => {
  const path = join(copy, fact.file);
  const facts = JSON.parse(readFileSync(path, 'utf8'));
  const found = facts.find(({ id }) => id === fact.id);
  assert.equal(found?.value, fact.from, `${fact.id} is another fact now; choose one that stands.`);
  found.value = fact.to;
  found.phrase = found.phrase.replace(String(fact.from), String(fact.to));
  writeFileSync(path, JSON.stringify(facts, null, 2));
};

const holds = (text) => text.includes(fact.id) || text.includes(`indicator-${fact.indicator}`);

const keptForOffline = ['offline.json', 'sw.js'];

const read = (file) => readFileSync(join(root, 'dist', file));

/**
 * The rule. A changed file is one of:
 * - a page or a table that names the fact, or shows the chart of its indicator;
 * - a picture or the table of a chart whose page names the fact;
 * - a workbook of a table that names the fact;
 * - a part of the search that holds the number, or one of the few parts that hold a share of
 *   every text, or list the others;
 * - what readers keep for reading offline, which is known by the hash of every file.
 */
const mayChange = (file) => {
  if (keptForOffline.includes(file)) return true;
  const chart = /^charts\/([a-z0-9-]+)\.(?:zh|en)\./.exec(file)?.[1];
  if (chart) return holds(read(`en/charts/${chart}/index.html`).toString());
  if (file.startsWith('pagefind/'))
    return file.endsWith('.pf_fragment')
      ? gunzipSync(read(file)).toString().includes(String(fact.from))
      : /\.pf_index$|\.pf_meta$|\/pagefind-entry\.json$/.test(file);
  if (file.endsWith('.xlsx')) return holds(read(file.replace(/xlsx$/, 'json')).toString());
  return /\.(html|json|csv)$/.test(file) && holds(read(file).toString());
};

/** Each of these shows the number itself. */
const mustChange = [
  'en/plans/14th-five-year-plan/02-goals/index.html',
  'zh/plans/14th-five-year-plan/02-goals/index.html',
  'parallel/14th-five-year-plan/02-goals/index.html',
  `en/indicators/${fact.indicator}/index.html`,
  `embed/zh/indicator-${fact.indicator}/index.html`,
  `charts/indicator-${fact.indicator}.en.svg`,
  `charts/indicator-${fact.indicator}.zh.png`,
  'data/facts.csv',
  'data/facts.xlsx',
  ...keptForOffline,
];

/** Builds the copy with one fact changed, in American time, and compares it with `dist/`. */
export const checkOneFact = async (copy) => {
  changeFact(copy);
  await buildCopy(copy, farAway);
  const { count, onlyInOne, onlyInOther, different } = compareFolders(
    join(root, 'dist'),
    join(copy, 'dist'),
  );
  const changed = [...onlyInOne, ...different];
  assert.deepEqual(
    changed.filter((file) => !mayChange(file)),
    [],
  );
  // A part of the search is named by what it holds: it goes under one name and comes under another.
  assert.deepEqual(
    onlyInOther.filter((file) => !file.startsWith('pagefind/')),
    [],
  );
  assert.equal(onlyInOther.length, onlyInOne.length);
  assert.deepEqual(
    mustChange.filter((file) => !different.includes(file)),
    [],
  );
  return `one fact changes ${changed.length} of ${count} files, each of which holds it`;
};
