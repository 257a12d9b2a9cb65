import { group, pairs } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import {
  boxAround,
  boxesAlong,
  labelPlacer,
  type Box,
  type PlacedLabel,
  type Point,
} from '../svg/labels.ts';
import type { TargetLine, TargetMark, TargetPanel } from './build.ts';

export type PlacedMark = { mark: TargetMark; x: number; y: number; label: PlacedLabel | undefined };

export type PlacedLine = { kind: TargetLine['kind']; isMain: boolean; path: string };

/** What one measure shows between the axes. */
export type PlacedPlot = {
  lines: PlacedLine[];
  breaks: { x: number; y: number }[];
  marks: PlacedMark[];
};

/** Room kept free at the edges of a plot, for half a mark. */
export const edgePx = 12;
const markPx = 5;
/** In a panel of more points, only those counted like the latest target are labelled. */
const mostLabelled = 8;

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

/** Pixels of lines, breaks, points and the words beside them. */
export const placePlot = (
  { marks, lines, breaks }: Plotted,
  x: ScaleLinear<number, number>,
  y: (mark: TargetMark) => number,
  label: (mark: TargetMark) => string,
  area: Box,
  fontPx: number,
): PlacedPlot => {
  const placed = spread(
    marks.map((mark) => ({ mark, x: x(mark.year), y: y(mark), label: undefined })),
  );
  const at = new Map(placed.map((each) => [each.mark, each]));
  const pointOf = (mark: TargetMark): Point => {
    const found = at.get(mark);
    if (!found) throw new Error(`A line joins ${mark.facts[0].id}, which the plot does not hold.`);
    return [found.x, found.y];
  };
  const round = (value: number) => Math.round(value * 10) / 10;
  const path = line<TargetMark>(
    (mark) => round(pointOf(mark)[0]),
    (mark) => round(pointOf(mark)[1]),
  );
  const gaps = breaks.map((ends) => {
    const [[x1, y1], [x2, y2]] = [pointOf(ends[0]), pointOf(ends[1])];
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  });
  const place = labelPlacer(
    area,
    placed.map((each): Point => [each.x, each.y]),
    [
      ...placed.map((each) => boxAround(each.x, each.y, markPx + 1)),
      ...gaps.map((gap) => boxAround(gap.x, gap.y, 6)),
    ],
    lines.flatMap(({ marks: joined }) =>
      pairs(joined).flatMap(([from, to]) => boxesAlong(pointOf(from), pointOf(to))),
    ),
    fontPx,
  );
  const isCrowded = placed.length > mostLabelled;
  const labels = new Map(
    placed
      .filter(({ mark }) => mark.isMain || !isCrowded)
      .sort(byImportance)
      .map((each) => [each, place(label(each.mark), each.x, each.y)]),
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
export const placeProgress = (
  { start, target, outcomes }: NonNullable<TargetPanel['progress']>,
  x: ScaleLinear<number, number>,
  label: (mark: TargetMark) => string,
  area: Box,
  fontPx: number,
): PlacedPlot => {
  const share = ({ value }: TargetMark) => (value - start.value) / (target.value - start.value);
  const shares = outcomes.map(share);
  const y = scaleLinear(
    [Math.min(0, ...shares), Math.max(1, ...shares)],
    [area.bottom - edgePx, area.top + edgePx + fontPx - 3],
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
    fontPx,
  );
};
