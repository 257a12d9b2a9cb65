import { expect, test } from 'vitest';
import { formatDate, formatQuantity } from '../../../src/i18n/format.ts';

test.each([
  [6000, '6000亿元', 'RMB 600 billion'],
  [10000, '1万亿元', 'RMB 1 trillion'],
  [4000, '4000亿元', 'RMB 400 billion'],
])('%d yi-yuan', (value, zh, en) => {
  expect(formatQuantity({ value, unit: 'yi-yuan' }, 'zh')).toBe(zh);
  expect(formatQuantity({ value, unit: 'yi-yuan' }, 'en')).toBe(en);
});

test('a qualifier stays with its figure', () => {
  const quantity = { value: 25, unit: 'percent', qualifier: 'more-than' } as const;
  expect(formatQuantity(quantity, 'zh')).toBe('超过25%');
  expect(formatQuantity(quantity, 'en')).toBe('more than 25%');
  expect(formatQuantity(quantity, 'en', { isBare: true })).toBe('25%');
});

test('a date as far as it is known', () => {
  expect(formatDate('2023-06-15', 'zh')).toBe('2023年6月15日');
  expect(formatDate('2023-06', 'en')).toBe('June 2023');
});
