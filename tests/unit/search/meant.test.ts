import { expect, test } from 'vitest';
import { abbreviated } from '../../../src/search/abbreviations.ts';
import { figuresOf } from '../../../src/search/english-numerals.ts';
import { otherForms } from '../../../src/search/forms.ts';
import type { NameRow } from '../../../src/search/name-shards.ts';
import { correctSpelling } from '../../../src/search/spelling.ts';

const bodies: NameRow[] = [
  [
    'agency',
    '/agencies/a/',
    'a',
    ['重庆市发展和改革委员会', 'Chongqing Municipal Development and Reform Commission'],
  ],
  ['agency', '/agencies/b/', 'b', ['重庆市文化和旅游发展委员会']],
  ['agency', '/agencies/c/', 'c', ['重庆市大数据应用发展管理局']],
  [
    'agency',
    '/agencies/d/',
    'd',
    ['国家发展和改革委员会', 'National Development and Reform Commission'],
  ],
];

test('public bodies are known by their abbreviations', () => {
  const first = (query: string) => abbreviated(bodies, query)[0]?.[2];
  expect(['市发改委', '市大数据局', 'ndrc'].map(first)).toEqual(['a', 'c', 'd']);
  expect(['算力', '发改局', 'abcd', '数据要素市场'].map(first)).toEqual(Array(4).fill(undefined));
});

const words = async (letter: string) =>
  ['industry', 'intelligence', 'brain', 'artificial', 'computing', 'power'].filter((word) =>
    word.startsWith(letter),
  );

test('a misspelt English word becomes the likeliest word of the pages', async () => {
  expect(await correctSpelling('industry brian', words)).toBe('industry brain');
  expect(await correctSpelling('artifical intelligense', words)).toBe('artificial intelligence');
  expect(await correctSpelling('industries', words)).toBe('industries');
  expect(await correctSpelling('zebra', words)).toBe('zebra');
});

test('numbers in English words become figures', () => {
  expect(figuresOf('ten per cent')).toBe('10%');
  expect(figuresOf('twenty-five percent of gdp')).toBe('25% of gdp');
  expect(figuresOf('fourteenth five year plan')).toBe('14th five-year plan');
  expect(figuresOf('one core')).toBe('one core');
});

test('amounts may be shortened as newspapers do', () => {
  for (const query of ['rmb 400bn', '400bn yuan', '¥400bn'])
    expect(otherForms(query, 'en').join(), query).toContain('400 billion');
  expect(otherForms('rmb 1tn', 'zh').join()).toContain('1万亿');
});
