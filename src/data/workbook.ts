import { unzipSync, zipSync, type Zippable } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { Field, Table } from './table.ts';

// The parts of a zip carry a time; the oldest that the format knows, whatever the time zone.
const fixedTime = new Date(1980, 0, 1);

const header = (value: string) => ({ value, fontWeight: 'bold' as const });

const meaning = (fields: Field[]) => [
  ['column', '中文', 'English', 'type'].map(header),
  ...fields.map(({ name, title, type }) => [name, title.zh, title.en, type]),
];

/**
 * An Excel workbook of two sheets: the rows, and what each column means in both languages.
 * The same table gives the same bytes.
 */
export const toXlsx = async ({ name, fields, rows }: Table): Promise<Uint8Array<ArrayBuffer>> => {
  const names = fields.map((field) => field.name);
  const data = [
    names.map(header),
    ...rows.map((row) => names.map((column) => row[column] ?? null)),
  ];
  const file = await writeExcelFile([
    { data, sheet: name, stickyRowsCount: 1 },
    { data: meaning(fields), sheet: 'columns' },
  ]).toBuffer();
  const parts: Zippable = Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(file))).map(([path, bytes]) => [
      path,
      [bytes, { mtime: fixedTime }],
    ]),
  );
  return new Uint8Array(zipSync(parts));
};
