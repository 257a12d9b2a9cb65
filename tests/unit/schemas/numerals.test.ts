import { expect, test } from 'vitest';
import { numeralsIn, statesValue } from '../../../src/schemas/numerals.ts';

test('Arabic, Han and bare magnitudes are read', () => {
  expect(numeralsIn('4.9万个')).toEqual([4.9, 49000]);
  expect(numeralsIn('十五个')).toContain(15);
  expect(numeralsIn('万亿级')).toContain(1e12);
});

test('a value that the phrase does not hold is refused', () => {
  expect(statesValue('超过50%', 50, 1)).toBe(true);
  expect(statesValue('超过50%', 55, 1)).toBe(false);
});
