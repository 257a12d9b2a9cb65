import type { KindWeight } from './check-budgets.ts';
import { sumOf } from './weigh.ts';

const head = [
  'kind',
  'pages',
  'HTML',
  'CSS',
  'script',
  'image',
  'all',
  'budget',
  'text until',
  'heaviest',
];

/** The weights as lines of a table for a terminal. */
export const formatTable = (rows: KindWeight[]): string => {
  const cells = rows.map(({ kind, pages, weight, isExact, firstFlight, heaviest }) => [
    kind.id,
    pages,
    isExact ? weight.html : `≤ ${weight.html}`,
    weight.styles,
    weight.scripts,
    weight.images,
    isExact ? sumOf(weight) : `≤ ${sumOf(weight)}`,
    kind.budget.all,
    firstFlight ?? '',
    heaviest.replace(/index\.html$/, ''),
  ]);
  const lines = [head, ...cells].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number) => column === 0 || column === head.length - 1;
  return lines
    .map((row) =>
      row
        .map((cell, column) =>
          isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
