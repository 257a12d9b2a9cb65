import { expect, test } from 'vitest';
import { literalValue } from '../../../src/pictures/value.ts';

const variables = (name: string) =>
  ({ '--ink': '#1c1a17', '--river': '#0b5660', '--paper': '#fbf9f4', '--tint': '9%' })[name];

test.each([
  ['var(--ink)', '#1c1a17'],
  ['var(--mark, var(--river))', '#0b5660'],
  ['2px solid var(--ink)', '2px solid #1c1a17'],
  ['light-dark(#6b4fa0, #b9a2e8)', '#6b4fa0'],
  ['light-dark(var(--ink), var(--paper))', '#1c1a17'],
  ['color-mix(in srgb, #000 25%, #fff)', '#bfbfbf'],
  ['color-mix(in srgb, #d9d2c5 28%, transparent)', 'rgba(217, 210, 197, 0.28)'],
  ['color-mix(in oklab, var(--river) var(--tint), var(--paper))', '#e6e9e6'],
  ['0.875rem', '14px'],
  ['calc(0.5rem + 2 * 3px)', '14px'],
  ['min(1rem, 12px)', '12px'],
  ["700 16px Charter, 'Iowan Old Style', serif", "700 16px Charter, 'Iowan Old Style', serif"],
])('%s is %s', (value, literal) => {
  expect(literalValue(value, variables)).toBe(literal);
});

test.each([
  ['var(--nothing)', '“var(--nothing)” has no value'],
  ['clamp(1rem, 2vw, 3rem)', '“clamp(16px, 2vw, 48px)” cannot be worked out without a page'],
  ['color-mix(in lch, #000, #fff)', 'mixes colours in a way that pictures do not know'],
])('%s is refused', (value, message) => {
  expect(() => literalValue(value, variables)).toThrow(message);
});
