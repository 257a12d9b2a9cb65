import { expect, test } from 'vitest';
import { placeInName, placesOf } from '../../../src/search/index-reader.ts';
import { nameKey } from '../../../src/search/name-shards.ts';
import { nearestNames, otherNames } from '../../../src/search/near.ts';
import { fitsGuess } from '../../../src/search/near-text.ts';

test('pinyin is compared without tones, blanks and case', () => {
  for (const typed of ['suanli', 'suàn lì', 'Suan Li', 'SUANLI'])
    expect(nameKey(typed)).toBe('suanli');
  expect(nameKey('lǜsè')).toBe(nameKey('lvse'));
});

test('a name of the other language leads to ours; whole ones first', () => {
  const found = otherNames(
    [
      ['term', '/glossary/#b', '未来工厂体系', ['future factory system']],
      ['term', '/glossary/#a', '未来工厂', ['future factory', 'wèilái gōngchǎng']],
    ],
    'Future Factory',
  );
  expect(found.map(({ row, isWhole }) => [row[1], isWhole])).toEqual([
    ['/glossary/#a', true],
    ['/glossary/#b', false],
  ]);
});

test('places and names are told by positions', () => {
  expect(placesOf([0, 1, 2, 5, 6, 9], 2)).toEqual([0, 5]);
  expect(placeInName(0, 2, [2, 5])).toBe(0);
  expect(placeInName(3, 2, [2, 5])).toBe(0);
  expect(placeInName(3, 1, [2, 5])).toBe(1);
  expect(placeInName(7, 2, [2, 5])).toBe(3);
});

test('one wrong, missing or superfluous character is forgiven', () => {
  expect(fitsGuess('建设数据要素市场', { before: '数', after: '要素', kind: 'wrong' })).toBe(true);
  expect(fitsGuess('建设数据要素市场', { before: '数据', after: '市场', kind: 'missing' })).toBe(
    false,
  );
  expect(fitsGuess('数据要素', { before: '数据', after: '要素', kind: 'extra' })).toBe(true);
});

test('a flaw at the first character, in a text that does not have the rest', () => {
  expect(fitsGuess('无关的文字', { before: '', after: '据要素', kind: 'wrong' })).toBe(false);
  expect(fitsGuess('数据要素', { before: '', after: '据要素', kind: 'wrong' })).toBe(true);
});

test('the names most like a query are offered', () => {
  expect(nearestNames(['未来工厂', '智能工厂', '算力'], '未来工场')[0]).toBe('未来工厂');
});
