import { expect, test } from 'vitest';
import { judge, meets, type Value } from '../../../src/indicators/status.ts';
import type { Fact } from '../../../src/schemas/fact.ts';

const value = (
  kind: Fact['kind'],
  amount: number,
  year: number,
  more: Partial<Fact> = {},
  { sourceYear = year, isVerified = true } = {},
): Value => ({
  fact: {
    id: `${kind}-${amount}-${year}`,
    value: amount,
    unit: 'ge',
    kind,
    year,
    subject: { zh: 'x', en: 'x' },
    source: 's',
    phrase: 'xx',
    ...more,
  },
  sourceYear,
  isVerified,
});
const target = (more: Partial<Fact> = {}) => value('target', 100, 2025, more, { sourceYear: 2021 });
const status = (values: Value[], asOf = 2026, goal = target()) =>
  judge(goal, [goal, ...values], asOf).status;

test('an outcome in time that meets the target: reached', () => {
  expect(status([value('actual', 100, 2025)])).toBe('reached');
  expect(status([value('actual', 120, 2023)])).toBe('reached');
});

test('an outcome of the year that falls short: missed', () => {
  expect(status([value('actual', 99, 2025)])).toBe('missed');
});

test('a target that is met a year late was missed', () => {
  expect(status([value('actual', 90, 2025), value('actual', 130, 2026)])).toBe('missed');
});

test('an earlier outcome: on the way while the year is not over, else no data', () => {
  expect(status([value('actual', 60, 2023)], 2025)).toBe('on-the-way');
  expect(status([value('actual', 60, 2023)], 2026)).toBe('no-data');
});

test('outcomes on another basis cannot be compared', () => {
  expect(status([value('actual', 500, 2025, { basis: 'other' })])).toBe('not-comparable');
});

test('what is not verified, what is a baseline and what is older than the target do not count', () => {
  expect(status([value('actual', 500, 2025, {}, { isVerified: false })])).toBe('no-data');
  expect(status([value('baseline', 500, 2025)])).toBe('no-data');
  expect(status([value('actual', 500, 2020)])).toBe('no-data');
});

test('qualifiers count', () => {
  const over = target({ qualifier: 'more-than' });
  expect(meets(value('actual', 100, 2025).fact, over.fact)).toBe(false);
  expect(meets(value('actual', 100, 2025, { qualifier: 'more-than' }).fact, over.fact)).toBe(true);
  expect(meets(value('actual', 100, 2025, { qualifier: 'nearly' }).fact, target().fact)).toBe(
    false,
  );
});
