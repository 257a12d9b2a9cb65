import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documents, hasSources, plain, readSource } from './documents.ts';
import { agencies, names, plans } from './site-words.ts';

/** No run of 20 characters of the site also stands in a source, names apart. */

const length = 20;

const bare = (text: string): string => plain(text).replace(/[“”"‘’]/g, '');

const sources = hasSources ? documents.map(({ file }) => bare(readSource(file))) : [];

/** Lists of agencies and the names of documents and bodies are names, however long. */
const allowed = [
  ...names.map(({ zh }) => zh),
  ...agencies.flatMap(({ zh, short }) => [zh, short.zh]),
  ...plans.map(({ title }) => title.zh),
]
  .map(bare)
  .sort((a, b) => b.length - a.length);

const withoutNames = (text: string): string =>
  allowed.reduce((rest, name) => rest.replaceAll(name, '\n'), text);

const copiedRuns = (text: string): string[] => {
  const runs: string[] = [];
  for (const line of withoutNames(bare(text)).split('\n'))
    for (let at = 0; at + length <= line.length; at += 1) {
      const run = line.slice(at, at + length);
      if (!/\p{Script=Han}/u.test(run) || !sources.some((source) => source.includes(run))) continue;
      runs.push(run);
      at += length;
    }
  return runs;
};

const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .replace(/\{\/\*.*?\*\/\}/g, '')
    .split('\n')
    .map((line) => line.replace(/<[^>]*>/g, '\u0000'));

test.skipIf(!hasSources)('the check finds a copied sentence', () => {
  expect(copiedRuns(sources[1]?.slice(3000, 3060) ?? '').length).toBeGreaterThan(0);
});

const files = [...globSync('content/plans/*/*/*.mdx'), ...globSync('content/pages/*/*.mdx')].sort();

test.skipIf(!hasSources).each(files)('%s copies no sentence', (file) => {
  const runs = lines(file).flatMap((line) => line.split('\u0000').flatMap(copiedRuns));
  expect(runs).toEqual([]);
});

const bilingualFiles = [
  'content/indicators.json',
  'content/disagreements.json',
  'content/terms.json',
  ...globSync('content/charts/*.json'),
  ...globSync('content/ui/*.json'),
  ...globSync('content/plans/*/plan.json'),
];

/** Every string but the quotations, which are marked as such and at most 30 characters long. */
const strings = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return key === 'phrase' ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, child]) => strings(child, name));
};

test.skipIf(!hasSources).each(bilingualFiles)('%s copies no sentence', (file) => {
  const texts = strings(JSON.parse(readFileSync(file, 'utf8')));
  expect(texts.flatMap(copiedRuns)).toEqual([]);
});
