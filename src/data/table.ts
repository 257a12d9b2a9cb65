import type { BuiltIndicator } from '../indicators/build-indicator.ts';
import type { Library } from '../markdown/library.ts';
import type { Bilingual } from '../schemas/bilingual.ts';
import type { Plan } from '../schemas/plan.ts';

/** What the tables are made from; the pages load it. */
export type Data = { library: Library; indicators: BuiltIndicator[]; plans: Plan[] };

/** A column in the terms of a Frictionless table schema, its words in both languages. */
export type Field = {
  name: string;
  type: 'string' | 'integer' | 'number' | 'year' | 'date' | 'boolean';
  title: Bilingual;
};

export type Cell = string | number | boolean | null;

/** One table of the data behind the site: a file of each format, a sheet, a resource. */
export type Table = {
  name: string;
  title: Bilingual;
  fields: Field[];
  /** Columns that together name a row. */
  primaryKey: string[];
  rows: Record<string, Cell>[];
};

const field =
  (type: Field['type']) =>
  (name: string, zh: string, en: string): Field => ({ name, type, title: { zh, en } });

export const column = {
  text: field('string'),
  whole: field('integer'),
  number: field('number'),
  year: field('year'),
  date: field('date'),
  truth: field('boolean'),
};

/** @throws when a row has other columns than the table declares, or a key stands twice. */
export const checkTable = (table: Table): Table => {
  const names = table.fields
    .map(({ name }) => name)
    .sort()
    .join();
  const keys = new Set<string>();
  for (const row of table.rows) {
    if (Object.keys(row).sort().join() !== names)
      throw new Error(`${table.name}: a row has ${Object.keys(row).join()}, not ${names}.`);
    const key = table.primaryKey.map((name) => row[name]).join('\u0000');
    if (keys.has(key)) throw new Error(`${table.name}: the key ${key} stands twice.`);
    keys.add(key);
  }
  return table;
};
