import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { flowPanels, type FlowGrid, type FlowItem } from '../../enhance/flow-panels.ts';
import type { IndicatorGroup } from '../../schemas/indicator.ts';
import type { Box } from '../svg/labels.ts';
import { breakLines } from '../svg/text.ts';
import type { TargetMark, TargetPanel } from './build.ts';
import { edgePx, placePlot, placeProgress, type PlacedPlot } from './plot.ts';

type PlacedText = { text: string; y: number };
export type PlacedPanel = {
  kind: 'panel';
  panel: TargetPanel;
  x: number;
  y: number;
  height: number;
  /** The height without remarks. */
  barePx: number;
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

/** The narrow form is shown smaller than it is placed, so its type is larger. */
const forms = {
  wide: { width: 720, columns: 3, gapPx: 24, plotPx: 104, namePx: 13, textPx: 11 },
  narrow: { width: 360, columns: 1, gapPx: 0, plotPx: 120, namePx: 15.5, textPx: 13 },
} as const;

/** The years that every panel spans, and those that are written under it: of starts and targets. */
const span = [2019, 2028] as const;
const labelled = [2020, 2022, 2025, 2027];

const headingPx = 40;

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
  const { width, columns, gapPx, plotPx, namePx, textPx } = forms[form];
  const leading = { name: namePx * 1.23, text: textPx * 1.28 };
  const panelPx = (width - gapPx * (columns - 1)) / columns;
  const x = scaleLinear(span, [edgePx, panelPx - edgePx]);
  const linesOf = (text: string | undefined, fontPx: number, isBold = false): string[] =>
    text === undefined ? [] : breakLines(text, panelPx - 4, fontPx, tag, isBold);
  const names = panels.map((panel) => linesOf(words.name(panel), namePx, true));
  const nameLines = max(names, ({ length }) => length) ?? 1;

  const placePanel = (panel: TargetPanel, index: number): Omit<PlacedPanel, 'x' | 'y'> => {
    const name = names[index] ?? [];
    // A short name stands low, so that it stays with its plot.
    const badgeY = nameLines * leading.name + textPx + 2;
    const top = badgeY + 6;
    const bottom = top + plotPx;
    const area: Box = { left: 0, right: panelPx, top, bottom };
    const y = scaleLinear(
      [0, max(panel.marks, ({ value }) => value) ?? 1],
      [bottom, top + edgePx + textPx - 1],
    );
    const remarkTop = bottom + 21 + textPx;
    const why = linesOf(words.why(panel), textPx);
    const undrawn = linesOf(words.undrawn(panel), textPx);
    const remark = (all: string[], from: number): PlacedText[] =>
      all.map((text, at) => ({ text, y: remarkTop + (from + at) * leading.text }));
    return {
      kind: 'panel',
      panel,
      barePx: remarkTop,
      height: remarkTop + (why.length + undrawn.length) * leading.text + 10,
      name: name.map((text, at) => ({
        text,
        y: (nameLines - name.length + at + 1) * leading.name - 4,
      })),
      badge: { text: words.badge(panel), y: badgeY },
      plot: { top, bottom },
      value: placePlot(panel, x, (mark) => y(mark.value), words.label, area, textPx),
      progress: panel.progress
        ? placeProgress(panel.progress, x, words.label, area, textPx)
        : linesOf(words.noProgress, textPx).map((text, at) => ({
            text,
            y: top + plotPx / 2 + (at - 1) * leading.text,
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
