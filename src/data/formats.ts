import { csvFormatRows } from 'd3-dsv';
import type { Cell, Table } from './table.ts';

const print = (cell: Cell): string => (cell === null ? '' : String(cell));

/** RFC 4180, UTF-8, line ends as the standard wants them. */
export const toCsv = ({ fields, rows }: Table): string => {
  const names = fields.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => print(row[name] ?? null)))];
  return `${csvFormatRows(lines).replaceAll('\n', '\r\n')}\r\n`;
};

/** The same with a byte-order mark, without which Excel and WPS garble Chinese. */
export const toExcelCsv = (table: Table): string => `\ufeff${toCsv(table)}`;

export const toJson = ({ rows }: Table): string => `${JSON.stringify(rows, null, 1)}\n`;
