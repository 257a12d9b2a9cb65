import { Converter } from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { alsoTraditional, mayBeTraditional } from '../../../src/search/traditional.ts';

const converters = (['t', 'tw', 'hk', 'jp'] as const).map((from) => Converter({ from, to: 'cn' }));

/** Every character that OpenCC’s tables simplify. */
const traditional = Array.from({ length: 0xa000 - 0x3400 }, (_, at) =>
  String.fromCharCode(0x3400 + at),
).filter((char) => converters.some((convert) => convert(char) !== char));

test('every character that has a simplified form asks for the table', () => {
  expect(traditional.length).toBeGreaterThan(3000);
  expect(traditional.filter((char) => !mayBeTraditional(char))).toEqual([]);
});

test('the characters that are both are those of OpenCC', () => {
  const both = Array.from(alsoTraditional);
  expect(both.filter((char) => !traditional.includes(char))).toEqual([]);
});

test('simplified Chinese, Latin letters and signs do without the table', () => {
  for (const query of [
    '数据要素市场',
    '四千亿',
    '数椐要素市场',
    '渝府发〔2021〕41号',
    '5G',
    '',
    '😀',
  ])
    expect(mayBeTraditional(query), query).toBe(false);
  for (const query of ['數據', '数据要素市場', '未來工廠', '5G基站後'])
    expect(mayBeTraditional(query), query).toBe(true);
});
