import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  buildTargets,
  countStatuses,
  type TargetPanel,
} from '../../../src/charts/targets/build.ts';
import { placeTargets } from '../../../src/charts/targets/place.ts';
import { rowsOfTargets } from '../../../src/charts/targets/rows.ts';
import { markLabel, panelRemarks, targetsSummary } from '../../../src/charts/targets/words.ts';
import { langs, type Lang } from '../../../src/i18n/locales.ts';
import { buildIndicator } from '../../../src/indicators/build-indicator.ts';
import type { Disagreement } from '../../../src/schemas/disagreement.ts';
import type { Fact } from '../../../src/schemas/fact.ts';
import type { Indicator } from '../../../src/schemas/indicator.ts';
import type { Source } from '../../../src/schemas/source.ts';

const read = <T>(file: string) => JSON.parse(readFileSync(`content/${file}`, 'utf8')) as T;
const facts = readdirSync('content/facts').flatMap((file) => read<Fact[]>(`facts/${file}`));
const sources = new Map(read<Source[]>('sources.json').map((each) => [each.id, each]));
const disagreements = read<Disagreement[]>('disagreements.json');
const { asOf } = read<{ asOf: string }>('edition.json');
const panels = buildTargets(
  read<Indicator[]>('indicators.json').map((each) => buildIndicator(each, facts, sources, asOf)),
  disagreements,
);
const panel = (id: string): TargetPanel => {
  const found = panels.find((each) => each.id === id);
  if (!found) throw new Error(`There is no panel "${id}".`);
  return found;
};
const said = (marks: TargetPanel['marks']) =>
  marks.map(({ year, value, kind, basis }) => `${year} ${value} ${kind} ${basis}`.trim());

test('a panel has a target and a second value, rows of Table 1 first in each group', () => {
  expect(panels.every(({ built }) => built.targets.length > 0)).toBe(true);
  expect(panels.map(({ id }) => id)).toContain('smart-factories');
  // One target alone is no picture.
  expect(panels.map(({ id }) => id)).not.toContain('key-firms');
  for (const [index, { group, built }] of panels.entries()) {
    const before = panels[index - 1];
    if (before?.group !== group) continue;
    expect(before.built.indicator.row ?? 99).toBeLessThanOrEqual(built.indicator.row ?? 99);
  }
});

test('no line joins two ways of counting, and every point rests on a verified source', () => {
  for (const { id, lines, breaks, marks, progress } of panels) {
    for (const { marks: joined } of lines)
      expect(new Set(joined.map(({ basis }) => basis)).size, id).toBe(1);
    for (const [from, to] of breaks) expect(from.basis, id).not.toBe(to.basis);
    for (const fact of marks.flatMap(({ facts: own }) => own)) {
      const source = sources.get(fact.source);
      expect(source?.type === 'outside' && source.reliability === 'other', fact.id).toBe(false);
    }
    if (progress)
      for (const outcome of [progress.target, ...progress.outcomes])
        expect(outcome.basis, id).toBe(progress.start.basis);
  }
});

test('the share of GDP breaks twice, and says where to read why', () => {
  const share = panel('digital-economy-share');
  expect(share.breaks.map(said)).toEqual([
    ['2020 25 actual plan-41', '2021 27.2 actual mayor-2021'],
    ['2021 27.2 actual mayor-2021', '2022 45.4 baseline action-plan'],
  ]);
  expect(share.reason?.id).toBe('gdp-share-bases');
  expect(said(share.lines.flatMap(({ marks }) => marks))).not.toContain(
    '2021 27.2 actual mayor-2021',
  );
});

test('smart factories: one way of counting runs on, the others stand apart', () => {
  const { lines, breaks, progress, status } = panel('smart-factories');
  expect(lines.map(({ kind, marks }) => [kind, ...marks.map(({ value }) => value)])).toEqual([
    ['measured', 39, 127, 144],
    ['towards', 144, 180],
  ]);
  expect(breaks).toEqual([]);
  expect(status).toBe('on-the-way');
  expect(progress && said([progress.start, ...progress.outcomes, progress.target])).toEqual([
    '2022 127 baseline running-total',
    '2023 144 expected running-total',
    '2027 180 target running-total',
  ]);
});

test('a break has its reason, and an unverified target is named, not drawn', () => {
  for (const each of panels) {
    const remarks = panelRemarks(each, 'en');
    if (each.breaks.length > 0) expect(remarks.why, each.id).toContain('another way of counting');
  }
  const density = panel('5g-per-10k');
  expect(density.marks.some(({ kind }) => kind === 'target')).toBe(false);
  expect(panelRemarks(density, 'en').undrawn).toContain('not verified');
});

test('the sentence under the title and the counts say what the data say', () => {
  const counts = countStatuses(panels);
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(panels.length);
  // The summary of the content: most targets cannot be told.
  expect(counts['no-data'] + counts['not-comparable']).toBeGreaterThan(panels.length / 2);
  for (const lang of langs)
    expect(targetsSummary(panels, lang).match(/\d+/g)?.map(Number)).toEqual([
      panels.length,
      counts.reached,
      counts.missed,
      counts['on-the-way'],
      counts['not-comparable'],
      counts['no-data'],
    ]);
});

test('the rows are the facts drawn', () => {
  const rows = rowsOfTargets(panels).map(({ fact }) => fact.id);
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows).toEqual(
    panels.flatMap(({ marks }) => marks.flatMap((mark) => mark.facts.map(({ id }) => id))),
  );
});

const place = (lang: Lang) => placeTargets(panels, (mark) => markLabel(mark, lang), 2025.9);

test('every target that can be drawn has its value written beside it', () => {
  for (const lang of langs)
    for (const { panel: own, value } of place(lang).panels) {
      const main = value.marks.filter(({ mark }) => mark.kind === 'target' && mark.isMain);
      if (main.length > 0) expect(main.at(-1)?.label?.text, `${lang} ${own.id}`).toBeTruthy();
    }
});

test('smart factories in pixels', () => {
  const { panels: placed, years, width, height } = place('en');
  const found = placed.find((each) => each.panel.id === 'smart-factories');
  expect({
    size: [width, height],
    years: years.map(({ year, x }) => `${year} ${Math.round(x)}`),
    marks: found?.value.marks.map(
      ({ mark, x, y, label }) =>
        `${mark.year} ${Math.round(x)} ${Math.round(y)} ${label?.text ?? '-'}`,
    ),
    progress: found?.progress?.marks.map(({ mark, y }) => `${mark.year} ${Math.round(y)}`),
    paths: found?.value.lines.map(({ path }) => path),
  }).toMatchInlineSnapshot(`
    {
      "marks": [
        "2019 12 81 39",
        "2022 71 45 127",
        "2022 83 38 -",
        "2023 99 38 144",
        "2023 99 90 17",
        "2027 186 23 180",
        "2027 186 76 50",
      ],
      "paths": [
        "M12,81L71.3,44.8L99.1,37.8",
        "M99.1,37.8L186.2,23",
      ],
      "progress": [
        "2022 85",
        "2023 64",
        "2027 21",
      ],
      "size": [
        220,
        116,
      ],
      "years": [
        "2020 34",
        "2022 77",
        "2025 143",
        "2027 186",
      ],
    }
  `);
});
