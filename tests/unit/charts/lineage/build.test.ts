import { expect, test } from 'vitest';
import { buildLineage, yearsOf } from '../../../../src/charts/lineage/build.ts';
import type { LineageContent } from '../../../../src/schemas/chart.ts';
import type { Fact } from '../../../../src/schemas/fact.ts';

test('a date is placed as far as it is known', () => {
  expect(yearsOf('2021')).toBe(2021.5);
  expect(yearsOf('2020-01-01')).toBe(2020);
  expect(yearsOf('2020-07')).toBeCloseTo(2020.54, 2);
});

const document = (id: string, issued: string, sources: string[]) => ({
  id,
  name: { zh: id, en: id },
  issued,
  from: 2020,
  to: 2025,
  sources,
  citation: 'c',
});

test('documents stand in time, and only their targets are goals', () => {
  const content = {
    documents: [document('late', '2023-12', ['s2']), document('early', '2020', ['s1'])],
    relations: [{ from: 'early', to: 'late', kind: 'rests-on', citation: 'c' }],
    indicators: ['share', 'nobody'],
  } as unknown as LineageContent;
  const fact = (id: string, source: string, kind: string) =>
    ({ id, source, kind, year: 2025, indicator: 'share', value: 1, unit: 'percent' }) as Fact;
  const lineage = buildLineage(
    content,
    [fact('goal', 's1', 'target'), fact('outcome', 's2', 'actual'), fact('other', 's9', 'target')],
    'en',
  );
  expect(lineage.documents.map(({ id }) => id)).toEqual(['early', 'late']);
  expect(lineage.goals.map(({ fact: { id } }) => id)).toEqual(['goal']);
  expect(lineage.indicators).toEqual(['share']);
});
