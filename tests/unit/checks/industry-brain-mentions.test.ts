import { expect, test } from 'vitest';
import { loadContent } from '../../../src/checks/load-content.ts';
import { mentionsOfIndustryBrain } from '../../../src/checks/industry-brain-mentions.ts';
import type { IndustryBrainContent } from '../../../src/schemas/chart-industry-brain.ts';

const { content } = loadContent('.');
const chart = content.charts.find(({ value }) => value.id === 'industry-brain');
const ids = (items: { value: { id: string } }[]) => new Set(items.map(({ value }) => value.id));
const known = {
  facts: ids(content.facts),
  citations: ids(content.citations),
  names: ids(content.names),
  agencies: ids(content.agencies),
  indicators: ids(content.indicators),
  sources: ids(content.sources),
};

const said = (from: string, to: string): string[] => {
  if (!chart) throw new Error('there is no such chart');
  const text = JSON.stringify(chart.value);
  expect(text).toContain(from);
  const value = JSON.parse(text.replace(from, to)) as IndustryBrainContent;
  return mentionsOfIndustryBrain(chart, value, content, known).map(({ message }) => message);
};

test('the chart as it stands names nothing that does not exist', () => {
  expect(said('"industry-brain"', '"industry-brain"')).toEqual([]);
});

test.each([
  ['fact', '"fact":"draft-future-farms-2027"', '"fact":"x-1"'],
  ['fact', '"start":"draft-smart-factories-2022"', '"start":"x-1"'],
  ['fact', '[[draft-future-markets-2027]]', '[[x-1]]'],
  ['citation', '"citations":["a06-warehouse"]', '"citations":["x-1"]'],
  ['citation', '"reportedIn":"a06-farm-source"', '"reportedIn":"x-1"'],
  ['citation', '"clauseCitation":"a06-agencies"', '"clauseCitation":"x-1"'],
  ['indicator', '"indicator":"sector-brains"', '"indicator":"x-1"'],
  ['chapter', '"chapters":["07-agriculture"]', '"chapters":["x-1"]'],
  ['heading of 06-industry-brain', '"place":"box-farm-brains"', '"place":"x-1"'],
  ['clause', '"clause":"task-5"', '"clause":"x-1"'],
  ['sector', '"sector":"industry"', '"sector":"x-1"'],
])('a %s that does not exist is named: %s', (what, from, to) => {
  expect(said(from, to)).toEqual([
    expect.stringContaining(`names the ${what} "x-1", which does not exist.`),
  ]);
});
