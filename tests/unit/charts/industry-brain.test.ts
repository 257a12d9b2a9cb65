import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildIndustryBrain } from '../../../src/charts/industry-brain/build.ts';
import type { IndustryBrainLayout } from '../../../src/charts/industry-brain/layout.ts';
import type { PictureWords } from '../../../src/charts/industry-brain/words.ts';
import { placeNarrow, placeWide } from '../../../src/charts/industry-brain/place.ts';
import { rowsOfIndustryBrain } from '../../../src/charts/industry-brain/rows.ts';
import type { IndustryBrainContent } from '../../../src/schemas/chart-industry-brain.ts';
import type { Fact } from '../../../src/schemas/fact.ts';

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const content = read<IndustryBrainContent>('content/charts/industry-brain.json');
const facts = read<Fact[]>('content/facts/action-plan-2023-2027.json');

const factOf = (id: string): Fact => {
  const fact = facts.find((each) => each.id === id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
};

const words: PictureWords = {
  amount: ({ fact }) => String(fact.value),
  year: ({ fact }) => String(fact.year),
  brains: 'by 2027, not split by sector',
  abilities: 'What the brains must be able to do',
  list: (items) => items.join(', '),
  span: ({ name, start, target }) => `${name} ${start?.value ?? ''} → ${target.fact.value}`,
  parts: ({ parts }) => parts.map(({ name, target }) => `+ ${name} ${target.fact.value}`),
};

/** What a reader sees of the layout, without the curves. */
const sketch = ({ width, height, parts, ties, marks, pills }: IndustryBrainLayout) => ({
  width,
  height: Math.round(height),
  pills: pills.map(({ sector, line }) => `${sector} at ${Math.round(line.x)}`),
  parts: parts.map(({ part, sector, box, lines, steps }) => {
    const [x, y, w, h] = [box.x, box.y, box.width, box.height].map(Math.round);
    return `${part} ${sector ?? ''} ${x},${y} ${w}×${h} steps ${steps.join(' ')}: ${lines.map(({ text }) => text).join(' | ')}`;
  }),
  bars: parts.flatMap(({ ladder }) =>
    (ladder?.bars ?? []).map(({ kind, width: w }) => `${kind} ${Math.round(w * 10) / 10}`),
  ),
  ties: ties.map(({ basis, sector, steps }) => `${basis} ${sector ?? ''} ${steps.join(' ')}`),
  marks: marks.map(({ number, x, y }) => `${number} at ${Math.round(x)},${Math.round(y)}`),
});

const system = buildIndustryBrain(content, factOf, 'en');

test('the wide picture', () => {
  expect(sketch(placeWide(system, words, 'en'))).toMatchSnapshot();
});

test('the narrow picture', () => {
  expect(sketch(placeNarrow(system, words, 'en'))).toMatchSnapshot();
});

test.each(['zh', 'en'] as const)('nothing of the %s picture leaves it or its part', (lang) => {
  const built = buildIndustryBrain(content, factOf, lang);
  const tag = lang === 'zh' ? 'zh-CN' : 'en';
  for (const layout of [placeWide(built, words, tag), placeNarrow(built, words, tag)])
    for (const { box, lines, part } of layout.parts) {
      expect(box.x, part).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, part).toBeLessThanOrEqual(layout.width + 0.01);
      expect(box.y + box.height, part).toBeLessThanOrEqual(layout.height);
      for (const { text, x, y } of lines) {
        expect(x, text).toBeGreaterThan(box.x);
        expect(x, text).toBeLessThan(box.x + box.width);
        expect(y, text).toBeLessThanOrEqual(box.y + box.height);
      }
    }
});

test('the bars of the ladder share one scale', () => {
  const [ladder] = placeWide(system, words, 'en').parts.flatMap((part) => part.ladder ?? []);
  const widths = (kind: string) =>
    (ladder?.bars ?? []).filter((bar) => bar.kind === kind).map(({ width }) => width);
  const [smart = 0, workshops = 0] = widths('target');
  expect(smart / workshops).toBeCloseTo(180 / 1250);
  expect(widths('start').map((width) => width / workshops)).toEqual([
    expect.closeTo(127 / 1250),
    expect.closeTo(734 / 1250),
  ]);
  expect(widths('share').reduce((sum, width) => sum + width, 0) / workshops).toBeCloseTo(
    115 / 1250,
  );
});

test('a step lights the ties between its own parts, and only those that exist', () => {
  expect(system.ties.map(({ from, to, steps }) => `${from}-${to}: ${steps.join(' ')}`)).toEqual([
    'government-warehouse: 1 3',
    'firms-warehouse: 3',
    'warehouse-brains: 5',
    'centre-brains: 5',
    'brains-carriers: 6',
  ]);
});

test('parts that do not make the target are refused', () => {
  const wrong = (id: string) =>
    id === 'draft-chain-factories-2027' ? { ...factOf(id), value: 16 } : factOf(id);
  expect(() => buildIndustryBrain(content, wrong, 'zh')).toThrow(
    'the rung "future-factory" has parts that make 116; its target is 115.',
  );
});

test('values that are counted differently are not drawn as one bar', () => {
  const wrong = (id: string) =>
    id === 'draft-smart-factories-2022' ? { ...factOf(id), basis: 'new-in-year' } : factOf(id);
  expect(() => buildIndustryBrain(content, wrong, 'zh')).toThrow('which count differently');
});

test('the table has every part and every number of the picture, once', () => {
  const rows = rowsOfIndustryBrain(system);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.map(({ id }) => id)).toEqual([
    'government',
    'firms',
    'warehouse',
    'centre',
    'brains',
    'brain-agriculture',
    'brain-industry',
    'brain-services',
    'carrier-agriculture',
    'carrier-industry',
    'carrier-services',
    'digital-workshop',
    'smart-factory',
    'innovation-factories',
    'chain-leader-factories',
    'twin-transition-factories',
  ]);
  const values = rows.flatMap(({ start, goal }) => [
    ...(start ? [factOf(start).value] : []),
    ...(goal ? [goal.fact.value] : []),
  ]);
  expect(values).toEqual([20, 100, 115, 100, 734, 1250, 127, 180, 50, 15, 50]);
});
