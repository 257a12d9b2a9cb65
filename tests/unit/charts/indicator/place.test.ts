import { expect, test } from 'vitest';
import { placeIndicator } from '../../../../src/charts/indicator/place.ts';
import { buildIndicator } from '../../../../src/indicators/build-indicator.ts';
import type { Fact } from '../../../../src/schemas/fact.ts';
import type { Source } from '../../../../src/schemas/source.ts';

const fact = (kind: Fact['kind'], year: number, value: number, basis?: string, source = 'plan') =>
  ({
    id: `${kind}-${year}-${value}`,
    kind,
    year,
    value,
    unit: 'percent',
    indicator: 'share',
    subject: { zh: 'x', en: 'x' },
    source,
    phrase: 'xx',
    ...(basis ? { basis } : {}),
  }) as Fact;

const sources = new Map(
  [
    { id: 'plan', type: 'document', date: '2020', status: 'synopsis' },
    { id: 'blog', type: 'outside', date: '2021', reliability: 'other' },
  ].map((source) => [source.id, source as unknown as Source]),
);

const built = buildIndicator(
  {
    id: 'share',
    name: { zh: '占比', en: 'share' },
    definition: { zh: 'x', en: 'x' },
    unit: 'percent',
    group: 'overall',
    agencies: [],
    bases: [{ id: 'new', name: { zh: '新', en: 'new' } }],
  },
  [
    fact('actual', 2020, 25),
    fact('actual', 2021, 27),
    fact('target', 2025, 35),
    fact('baseline', 2022, 45, 'new'),
    fact('target', 2027, 50, 'new'),
    fact('actual', 2024, 99, undefined, 'blog'),
  ],
  sources,
  '2026-11-25',
);
const words = { value: ({ value }: Fact) => `${value}%`, tick: (value: number) => `${value}%` };
const layout = placeIndicator(built, words, 'wide');

test('what is not verified is no point', () => {
  expect(layout.points.map(({ fact: { value } }) => value)).toEqual([25, 27, 35, 45, 50]);
});

test('a line stays within its basis: one measured, and one towards a target in each', () => {
  expect(layout.lines.map(({ series, kind }) => [series, kind])).toEqual([
    [0, 'measured'],
    [0, 'towards'],
    [1, 'towards'],
  ]);
  const at = (value: number) => {
    const point = layout.points.find((each) => each.fact.value === value);
    return `${Math.round((point?.x ?? 0) * 10) / 10},${Math.round((point?.y ?? 0) * 10) / 10}`;
  };
  expect(layout.lines.map(({ path }) => path)).toEqual([
    `M${at(25)}L${at(27)}`,
    `M${at(27)}L${at(35)}`,
    `M${at(45)}L${at(50)}`,
  ]);
});

test('the list compares a target only with a start counted in the same way', () => {
  expect(built.headline?.fact.value).toBe(50);
  expect(built.start?.fact.value).toBe(45);
});
