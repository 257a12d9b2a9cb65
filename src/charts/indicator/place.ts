import { extent, max, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { BuiltIndicator } from '../../indicators/build-indicator.ts';
import type { Fact } from '../../schemas/fact.ts';
import { boxAround, boxOf, overlaps, type Box, type PlacedLabel } from '../svg/labels.ts';
import { textWidth } from '../svg/text.ts';

export type PlacedPoint = {
  fact: Fact;
  /** The place of its basis among the indicator's series; a class and a legend entry. */
  series: number;
  x: number;
  y: number;
  label: PlacedLabel;
};

export type IndicatorLayout = {
  form: 'wide' | 'narrow';
  width: number;
  height: number;
  ticks: { y: number; text: string }[];
  years: { x: number; year: number; hasLabel: boolean }[];
  points: PlacedPoint[];
  /** Measured values of one basis, and from the last of them to each later target of that basis. */
  lines: { series: number; kind: 'measured' | 'towards'; path: string }[];
};

const margin = { top: 26, right: 16, bottom: 28, left: 16 };
const fontPx = 12;
const tickPx = 11;

/** The values that may be drawn: verified, and of a known year. */
export const drawable = (built: BuiltIndicator): BuiltIndicator['series'] =>
  built.series
    .map(({ basis, values }) => ({
      basis,
      values: values.filter(({ fact, isVerified }) => isVerified && fact.year !== undefined),
    }))
    .filter(({ values }) => values.length > 0);

/** A chart needs two values; one alone is a number, not a picture. */
export const hasChart = (built: BuiltIndicator): boolean =>
  drawable(built).flatMap(({ values }) => values).length > 1;

/**
 * Pixels of one indicator over years, from zero. Lines never join two bases.
 * @param words how a value is written beside its point, and on the axis
 */
export const placeIndicator = (
  built: BuiltIndicator,
  words: { value: (fact: Fact) => string; tick: (value: number) => string },
  form: 'wide' | 'narrow',
): IndicatorLayout => {
  const [width, height] = form === 'wide' ? [720, 320] : [360, 300];
  const series = drawable(built);
  const facts = series.flatMap(({ values }, index) =>
    values.map(({ fact }) => ({ fact, series: index, year: fact.year ?? 0 })),
  );
  const [first = 2020, last = 2027] = extent(facts, ({ year }) => year) as [number, number];
  const x = scaleLinear([first - 0.6, last + 0.6], [margin.left, width - margin.right]);
  const y = scaleLinear(
    [0, (max(facts, ({ fact }) => fact.value) ?? 1) * 1.12],
    [height - margin.bottom, margin.top],
  ).nice(4);
  const at = (fact: Fact): [number, number] => [x(fact.year ?? 0), y(fact.value)];

  const ticks = y.ticks(4).map((value) => ({ y: y(value), text: words.tick(value) }));

  // A label takes the first free place of those around its point; points and ticks are obstacles.
  const taken: Box[] = [
    ...facts.map(({ fact }) => {
      const [px, py] = at(fact);
      return boxAround(px, py, 6);
    }),
    ...ticks.map((tick) => ({
      left: 0,
      right: textWidth(tick.text, tickPx) + 4,
      top: tick.y - tickPx - 4,
      bottom: tick.y,
    })),
  ];
  const said = new Set<string>();
  /** Two facts of one value and year share a point, and one label says it. */
  const placeLabel = (fact: Fact): PlacedPoint['label'] => {
    const text = words.value(fact);
    const key = `${fact.year} ${text}`;
    if (said.has(key)) return { text: '', x: 0, y: 0, anchor: 'middle' };
    said.add(key);
    const wide = textWidth(text, fontPx, true);
    const [px, py] = at(fact);
    // Near an edge a centred label moves in until it fits.
    const inside = Math.min(Math.max(px, wide / 2), width - wide / 2);
    const candidates = [10, 24, 38, 52].flatMap((away) => [
      { x: inside, y: py - away, anchor: 'middle' as const },
      { x: inside, y: py + away + 9, anchor: 'middle' as const },
      { x: px - away, y: py + 4, anchor: 'end' as const },
      { x: px + away, y: py + 4, anchor: 'start' as const },
      { x: px - away, y: py - away, anchor: 'end' as const },
      { x: px + away, y: py - away, anchor: 'start' as const },
      { x: px - away, y: py + away, anchor: 'end' as const },
      { x: px + away, y: py + away, anchor: 'start' as const },
    ]);
    const isFree = (box: Box) =>
      box.left >= 0 &&
      box.right <= width &&
      box.top >= 0 &&
      box.bottom <= height - margin.bottom + 4 &&
      !taken.some((each) => overlaps(each, box));
    const place = candidates.find((each) => isFree(boxOf(each, wide, fontPx))) ?? candidates[0];
    if (!place) throw new Error('A label has no place to try.');
    taken.push(boxOf(place, wide, fontPx));
    return { text, ...place };
  };

  const path = line<Fact>(
    (fact) => Math.round(at(fact)[0] * 10) / 10,
    (fact) => Math.round(at(fact)[1] * 10) / 10,
  );
  const lines = series.flatMap(({ values }, index): IndicatorLayout['lines'] => {
    const measured = values.map(({ fact }) => fact).filter(({ kind }) => kind !== 'target');
    const targets = values.map(({ fact }) => fact).filter(({ kind }) => kind === 'target');
    const newest = measured.at(-1);
    return [
      ...(measured.length > 1
        ? [{ series: index, kind: 'measured' as const, path: path(measured) ?? '' }]
        : []),
      ...targets
        .filter(({ year }) => newest !== undefined && (year ?? 0) > (newest.year ?? 0))
        .map((target) => ({
          series: index,
          kind: 'towards' as const,
          path: path(newest ? [newest, target] : []) ?? '',
        })),
    ];
  });
  const every = form === 'narrow' && last - first > 5 ? 2 : 1;
  return {
    form,
    width,
    height,
    ticks,
    years: range(first, last + 1).map((year) => ({
      x: x(year),
      year,
      hasLabel: (last - year) % every === 0,
    })),
    points: facts.map(({ fact, series: index }) => {
      const [px, py] = at(fact);
      return { fact, series: index, x: px, y: py, label: placeLabel(fact) };
    }),
    lines,
  };
};
