import { expect, test } from 'vitest';
import { cleanQuery } from '../../../src/search/clean-query.ts';
import { bare, fold, readVariants, spansOf } from '../../../src/search/fold.ts';
import { planQuery, phraseOf } from '../../../src/search/query.ts';
import { joinText, partText, runsOf } from '../../../src/search/tokens.ts';
import { variantsFor } from '../../../src/search/variants.ts';

test('width, case, blanks and signs do not matter; traditional characters are folded', () => {
  const variants = readVariants(variantsFor('数据要素市场体系'));
  expect(fold('數據要素市場體系', variants)).toBe('数据要素市场体系');
  expect(fold('５Ｇ基站')).toBe('5g基站');
  expect(bare('数据 要素-市场')).toBe('数据要素市场');
});

test('a character that the text itself uses is not folded away', () => {
  expect(readVariants(variantsFor('乾乾净净干')).has('乾')).toBe(false);
});

test('the index and a query are cut in the same way, and the text comes back as it was', () => {
  for (const text of [
    '已建成5G基站4.9万个，“产业大脑+未来工厂”体系',
    'DCMM (data) 与 C-V2X 车路协同',
  ])
    expect(joinText(partText(text, 'zh'), 'zh')).toBe(text);
  const mixed = 'issued as 渝府发〔2021〕41号, 35% (or more)';
  expect(joinText(partText(mixed, 'en'), 'en')).toBe(mixed);
  expect(runsOf('5g基站4.9万个', 'zh')).toEqual([['5', 'g', '基', '站', '4.9', '万', '个']]);
  expect(runsOf('产业大脑+未来工厂', 'zh').map((run) => run.length)).toEqual([4, 4]);
  expect(runsOf('数据 要素', 'zh')).toEqual([['数', '据', '要', '素']]);
  expect(runsOf('city’s big-data 未来', 'en')).toEqual([['city’s', 'big-data', '未', '来']]);
});

test('quotation marks of any kind ask for the very words', () => {
  for (const query of ['“数据要素”', '「数据要素」', '"数据要素"', '『数据要素』']) {
    const plan = planQuery(query, 'zh');
    expect(plan.isQuoted, query).toBe(true);
    expect(plan.exact[0]?.bare).toBe('数据要素');
  }
  expect(phraseOf(['数', '据'])).toBe('"数 据"');
});

test('what was typed is cleaned, not changed', () => {
  expect(cleanQuery('  数据\n要素 ')).toBe('数据 要素');
  expect(cleanQuery('\ud800算力\udc00')).toBe('算力');
  expect(Array.from(cleanQuery('😀'.repeat(5000)))).toHaveLength(200);
});

test('a match is marked across blanks and signs, in the text as written', () => {
  const text = '“产业大脑 + 未来工厂”';
  expect(spansOf(text, '大脑未来').map(({ from, to }) => text.slice(from, to))).toEqual([
    '大脑 + 未来',
  ]);
});
