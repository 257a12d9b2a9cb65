import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Box } from '../svg/labels.ts';
import type { TargetMark, TargetPanel } from './build.ts';
import { edgePx, placePlot, placeProgress, type PlacedPlot } from './plot.ts';

export type PlacedPanel = {
  panel: TargetPanel;
  value: PlacedPlot;
  progress: PlacedPlot | undefined;
};

/** The plots of all panels in one size; the page sets them in a grid and scales them. */
export type TargetsLayout = {
  width: number;
  height: number;
  /** Where the axis runs. */
  bottom: number;
  years: { year: number; x: number }[];
  asOf: number;
  panels: PlacedPanel[];
};

/** Type is large for the plot, as a picture for a phone shows it smaller than it is placed. */
export const plot = { width: 220, height: 116, bottom: 97, fontPx: 12 } as const;

/** The years that every panel spans, and those that are written under it: of starts and targets. */
const span = [2019, 2028] as const;
const labelled = [2020, 2022, 2025, 2027];

/**
 * Pixels of every panel's plot; all have the same years, and each its own scale.
 * @param label a value as it stands beside its point
 * @param asOf the day until which outcomes were sought, in years
 */
export const placeTargets = (
  panels: TargetPanel[],
  label: (mark: TargetMark) => string,
  asOf: number,
): TargetsLayout => {
  const { width, height, bottom, fontPx } = plot;
  const x = scaleLinear(span, [edgePx, width - edgePx]);
  const area: Box = { left: 0, right: width, top: 0, bottom };
  const placePanel = (panel: TargetPanel): PlacedPanel => {
    const y = scaleLinear(
      [0, max(panel.marks, ({ value }) => value) ?? 1],
      [bottom, edgePx + fontPx - 1],
    );
    return {
      panel,
      value: placePlot(panel, x, ({ value }) => y(value), label, area, fontPx),
      progress: panel.progress && placeProgress(panel.progress, x, label, area, fontPx),
    };
  };
  return {
    width,
    height,
    bottom,
    years: labelled.map((year) => ({ year, x: x(year) })),
    asOf: x(asOf),
    panels: panels.map(placePanel),
  };
};
