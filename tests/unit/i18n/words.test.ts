import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '../../../content/ui/en.json';
import zh from '../../../content/ui/zh.json';

const source = globSync('src/**/*.{ts,astro,mjs}')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every word of the interface is in both languages, with the same places to fill', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  const holes = (words: Record<string, string>) =>
    Object.values(words).map((word) => [...new Set(word.match(/\{[a-z]+\}/g))].sort());
  expect(holes(en)).toEqual(holes(zh));
});

test('every word of the interface is asked for somewhere', () => {
  const unused = Object.keys(zh).filter(
    // The groups of indicators are asked for by their ids.
    (key) => !key.startsWith('group-') && !new RegExp(`\\b${key}\\b`).test(source),
  );
  expect(unused).toEqual([]);
});
