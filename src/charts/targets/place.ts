import { group, max } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { flowPanels, type FlowGrid, type FlowItem } from '../../enhance/flow-panels.ts';
import type { IndicatorGroup } from '../../schemas/indicator.ts';
import { boxAround, labelPlacer, type Box, type PlacedLabel } from '../svg/labels.ts';
import { breakLines } from '../svg/text.ts';
import type { TargetLine, TargetMark, TargetPanel } from './build.ts';

type PlacedText = { text: string; y: number };

export type PlacedMark = { mark: TargetMark; x: number; y: number; label: PlacedLabel | undefined };

export type PlacedLine = { kind: TargetLine['kind']; isMain: boolean; path: string };

/** What one measure shows between the axes. */
export type PlacedPlot = {
  lines: PlacedLine[];
  breaks: { x: number; y: number }[];
  marks: PlacedMark[];
};

export type PlacedPanel = {
  kind: 'panel';
  panel: TargetPanel;
  x: number;
  y: number;
  height: number;
  name: PlacedText[];
  badge: PlacedText;
  plot: { top: number; bottom: number };
  value: PlacedPlot;
  /** The plot, or the words that say why there is none. */
  progress: PlacedPlot | PlacedText[];
  why: PlacedText[];
  undrawn: PlacedText[];
};

export type PlacedHeading = {
  kind: 'heading';
  group: IndicatorGroup;
  x: number;
  y: number;
  height: number;
};

export type TargetsLayout = FlowGrid & {
  form: 'wide' | 'narrow';
  width: number;
  height: number;
  /** The width of a panel; the columns are further apart. */
  panelPx: number;
  items: (PlacedHeading | PlacedPanel)[];
  years: { year: number; x: number }[];
  asOf: number;
};

export type TargetsWords = {
  name: (panel: TargetPanel) => string;
  badge: (panel: TargetPanel) => string;
  label: (mark: TargetMark) => string;
  why: (panel: TargetPanel) => string | undefined;
  undrawn: (panel: TargetPanel) => string | undefined;
  noProgress: string;
};

const forms = {
  wide: { width: 720, columns: 3, gapPx: 24, plotPx: 104 },
  narrow: { width: 360, columns: 1, gapPx: 0, plotPx: 112 },
} as const;

/** The years that every panel spans, and those that are written under it: of starts and targets. */
const span = [2019, 2028] as const;
const labelled = [2020, 2022, 2025, 2027];

const font = { name: 13, label: 11, remark: 11 };
const leading = { name: 16, remark: 14 };
const headingPx = 40;
const edgePx = 12;
const markPx = 5;

const byImportance = (a: PlacedMark, b: PlacedMark): number => {
  const rank = ({ mark }: PlacedMark) =>
    (mark.isMain ? 0 : 3) + (mark.kind === 'target' ? 0 : mark.kind === 'baseline' ? 1 : 2);
  // Of two alike the later one is the news.
  return rank(a) - rank(b) || b.mark.year - a.mark.year;
};

/** Marks of one year that would cover each other stand side by side. */
const spread = (marks: PlacedMark[]): PlacedMark[] =>
  [...group(marks, ({ mark }) => mark.year).values()].flatMap((own) => {
    const piles: PlacedMark[][] = [];
    for (const each of own) {
      const pile = piles.find(([first]) => first && Math.abs(first.y - each.y) < 2 * markPx);
      if (pile) pile.push(each);
      else piles.push([each]);
    }
    return piles.flatMap((pile) =>
      pile.map((each, index) => ({
        ...each,
        x: each.x + (index - (pile.length - 1) / 2) * 2 * (markPx + 1),
      })),
    );
  });

type Plotted = Pick<TargetPanel, 'marks' | 'lines' | 'breaks'>;

const placePlot = (
  { marks, lines, breaks }: Plotted,
  x: ScaleLinear<number, number>,
  y: (mark: TargetMark) => number,
  label: (mark: TargetMark) => string,
  area: Box,
): PlacedPlot => {
  const placed = spread(
    marks.map((mark) => ({ mark, x: x(mark.year), y: y(mark), label: undefined })),
  );
  const at = new Map(placed.map((each) => [each.mark, each]));
  const path = line<TargetMark>(
    (mark) => Math.round((at.get(mark)?.x ?? 0) * 10) / 10,
    (mark) => Math.round((at.get(mark)?.y ?? 0) * 10) / 10,
  );
  const gaps = breaks.map(([from, to]) => ({
    x: ((at.get(from)?.x ?? 0) + (at.get(to)?.x ?? 0)) / 2,
    y: ((at.get(from)?.y ?? 0) + (at.get(to)?.y ?? 0)) / 2,
  }));
  const place = labelPlacer(
    area,
    [
      ...placed.map((each) => boxAround(each.x, each.y, markPx + 1)),
      ...gaps.map((gap) => boxAround(gap.x, gap.y, 6)),
    ],
    font.label,
  );
  const labels = new Map(
    [...placed].sort(byImportance).map((each) => [each, place(label(each.mark), each.x, each.y)]),
  );
  return {
    lines: lines.map(({ kind, marks: joined }) => ({
      kind,
      isMain: joined.every(({ isMain }) => isMain),
      path: path(joined) ?? '',
    })),
    breaks: gaps,
    marks: placed.map((each) => ({ ...each, label: labels.get(each) })),
  };
};

/** Between start and target; an outcome beyond either stands beyond it. */
const placeProgress = (
  { start, target, outcomes }: NonNullable<TargetPanel['progress']>,
  x: ScaleLinear<number, number>,
  label: (mark: TargetMark) => string,
  area: Box,
): PlacedPlot => {
  const share = ({ value }: TargetMark) => (value - start.value) / (target.value - start.value);
  const shares = outcomes.map(share);
  const y = scaleLinear(
    [Math.min(0, ...shares), Math.max(1, ...shares)],
    [area.bottom - edgePx, area.top + edgePx + 8],
  );
  return placePlot(
    {
      marks: [start, ...outcomes, target],
      lines: [
        { kind: 'towards', marks: [start, target] },
        ...(outcomes.length > 0
          ? [{ kind: 'measured' as const, marks: [start, ...outcomes] }]
          : []),
      ],
      breaks: [],
    },
    x,
    (mark) => y(share(mark)),
    label,
    area,
  );
};

/**
 * Pixels of all panels at one of two widths; every panel has the same years and its own scale.
 * @param asOf the day until which outcomes were sought, in years
 */
export const placeTargets = (
  panels: TargetPanel[],
  words: TargetsWords,
  tag: string,
  form: 'wide' | 'narrow',
  asOf: number,
): TargetsLayout => {
  const { width, columns, gapPx, plotPx } = forms[form];
  const panelPx = (width - gapPx * (columns - 1)) / columns;
  const x = scaleLinear(span, [edgePx, panelPx - edgePx]);
  const linesOf = (text: string | undefined, fontPx: number, isBold = false): string[] =>
    text === undefined ? [] : breakLines(text, panelPx - 4, fontPx, tag, isBold);
  const names = panels.map((panel) => linesOf(words.name(panel), font.name, true));
  const nameLines = max(names, ({ length }) => length) ?? 1;

  const placePanel = (panel: TargetPanel, index: number): Omit<PlacedPanel, 'x' | 'y'> => {
    const name = names[index] ?? [];
    // A short name stands low, so that it stays with its plot.
    const badgeY = nameLines * leading.name + 13;
    const top = badgeY + 6;
    const bottom = top + plotPx;
    const area: Box = { left: 0, right: panelPx, top, bottom };
    const y = scaleLinear(
      [0, max(panel.marks, ({ value }) => value) ?? 1],
      [bottom, top + edgePx + 10],
    );
    const remarkTop = bottom + 32;
    const why = linesOf(words.why(panel), font.remark);
    const undrawn = linesOf(words.undrawn(panel), font.remark);
    const remark = (all: string[], from: number): PlacedText[] =>
      all.map((text, at) => ({ text, y: remarkTop + (from + at) * leading.remark }));
    return {
      kind: 'panel',
      panel,
      height: remarkTop + (why.length + undrawn.length) * leading.remark + 10,
      name: name.map((text, at) => ({
        text,
        y: (nameLines - name.length + at + 1) * leading.name - 4,
      })),
      badge: { text: words.badge(panel), y: badgeY },
      plot: { top, bottom },
      value: placePlot(panel, x, (mark) => y(mark.value), words.label, area),
      progress: panel.progress
        ? placeProgress(panel.progress, x, words.label, area)
        : linesOf(words.noProgress, font.remark).map((text, at) => ({
            text,
            y: top + plotPx / 2 + (at - 1) * leading.remark,
          })),
      why: remark(why, 0),
      undrawn: remark(undrawn, why.length),
    };
  };

  const items = panels.flatMap((panel, index) => {
    const isFirst = panels[index - 1]?.group !== panel.group;
    return [
      ...(isFirst ? [{ kind: 'heading' as const, group: panel.group, height: headingPx }] : []),
      placePanel(panel, index),
    ];
  });
  const grid: FlowGrid = { columns, columnPx: panelPx + gapPx };
  const { places, height } = flowPanels(items as FlowItem[], grid);
  return {
    form,
    width,
    height,
    panelPx,
    ...grid,
    items: items.map((item, index) => ({ ...item, ...(places[index] ?? { x: 0, y: 0 }) })),
    years: labelled.map((year) => ({ year, x: x(year) })),
    asOf: x(asOf),
  };
};
