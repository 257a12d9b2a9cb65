import { scaleBand } from 'd3-scale';
import { breakLines } from '../svg/text.ts';
import type { ResponsibilityMatrix, Share } from './build.ts';

type PlacedText = { text: string; x: number; y: number };

export type PlacedRow = {
  agency: string;
  y: number;
  height: number;
  lines: PlacedText[];
  total: PlacedText;
};

export type PlacedColumn = { clause: string; x: number; width: number; label: PlacedText };

export type PlacedDot = Share & { x: number; y: number; radius: number };

export type ResponsibilitiesLayout = {
  form: 'wide' | 'narrow';
  width: number;
  height: number;
  rows: PlacedRow[];
  columns: PlacedColumn[];
  dots: PlacedDot[];
  /** Where “tasks” and “safeguards” stand over their columns. */
  groups: { group: 'task' | 'safeguard'; x: number; y: number }[];
};

type Form = { form: 'wide' | 'narrow'; widthPx: number; labelPx: number; fontPx: number };

const forms: Record<'wide' | 'narrow', Form> = {
  wide: { form: 'wide', widthPx: 720, labelPx: 200, fontPx: 13 },
  narrow: { form: 'narrow', widthPx: 360, labelPx: 104, fontPx: 11 },
};

const head = 46;
const totalPx = 26;

/** Pixels of the matrix at one of two widths; `nameOf` gives an agency's words. */
export const placeResponsibilities = (
  matrix: ResponsibilityMatrix,
  nameOf: (agency: string) => string,
  tag: string,
  name: 'wide' | 'narrow',
): ResponsibilitiesLayout => {
  const { form, widthPx, labelPx, fontPx } = forms[name];
  const leading = fontPx * 1.25;
  // An empty column parts the tasks from the safeguards.
  const keys = matrix.clauses.flatMap(({ id, group }, index) =>
    index > 0 && matrix.clauses[index - 1]?.group !== group ? ['gap', id] : [id],
  );
  const x = scaleBand(keys, [labelPx, widthPx - totalPx]);
  let y = head;
  const rows = matrix.agencies.map((row): PlacedRow => {
    const texts = breakLines(nameOf(row.agency), labelPx - 8, fontPx, tag);
    const height = Math.max(24, texts.length * leading + 8);
    const middle = y + height / 2;
    const placed: PlacedRow = {
      agency: row.agency,
      y,
      height,
      lines: texts.map((text, index) => ({
        text,
        x: 0,
        y: middle + (index - (texts.length - 1) / 2) * leading + fontPx * 0.36,
      })),
      total: {
        text: String(row.tasks + row.safeguards),
        x: widthPx,
        y: middle + fontPx * 0.36,
      },
    };
    y += height;
    return placed;
  });
  const middleOf = new Map(rows.map((row) => [row.agency, row.y + row.height / 2]));
  const radius = Math.min(8, x.bandwidth() * 0.36);
  const centre = (clause: string) => (x(clause) ?? 0) + x.bandwidth() / 2;
  return {
    form,
    width: widthPx,
    height: y + 4,
    rows,
    columns: matrix.clauses.map(({ id, number }) => ({
      clause: id,
      x: x(id) ?? 0,
      width: x.bandwidth(),
      label: { text: String(number), x: centre(id), y: head - 10 },
    })),
    dots: matrix.shares.map((share) => ({
      ...share,
      x: centre(share.clause),
      y: middleOf.get(share.agency) ?? 0,
      radius,
    })),
    groups: (['task', 'safeguard'] as const).map((group) => ({
      group,
      x: x(matrix.clauses.find((clause) => clause.group === group)?.id ?? '') ?? 0,
      y: 14,
    })),
  };
};
