import { expect, test } from 'vitest';
import { otherForms, readHanNumeral } from '../../../src/search/forms.ts';

test('Chinese numerals are read', () => {
  expect(
    ['四千亿', '十二', '一百一十五', '两万', '三万三千六百', '一亿', '亿元'].map(readHanNumeral),
  ).toEqual([4000 * 1e8, 12, 115, 20000, 33600, 1e8, null]);
});

test('an amount is found in the form of the pages', () => {
  for (const query of ['四千亿', '4,000亿', 'rmb 400 billion', '400 billion yuan'])
    expect(otherForms(query, 'zh').join(), query).toContain('4000亿');
  for (const query of ['四千亿元', '4000亿元', '4,000亿元', 'cny 400 billion'])
    expect(otherForms(query, 'en').join(), query).toContain('400 billion');
});

test('a percentage in words, and the number of a document with any bracket or none', () => {
  expect(otherForms('百分之五十', 'zh')).toContain('50%');
  for (const query of [
    '渝府发(2021)41号',
    '渝府发[2021]41号',
    '渝府发2021 41号',
    '渝府发【2021】第41号',
  ])
    expect(otherForms(query, 'zh'), query).toContain('渝府发〔2021〕41号');
});
