import { disagreements, facts, indicators, targets } from './figure-tables.ts';
import { agencies, names, plans, responsibilities, sources, terms } from './reference-tables.ts';
import { checkTable, type Data, type Table } from './table.ts';

const makers = {
  plans,
  indicators,
  targets,
  facts,
  responsibilities,
  agencies,
  disagreements,
  names,
  terms,
  sources,
};

export const tableNames = Object.keys(makers) as (keyof typeof makers)[];

/** One table by its name. @throws when its rows do not fit its columns. */
export const makeTable = (name: keyof typeof makers, data: Data): Table =>
  checkTable(makers[name](data));

export const makeTables = (data: Data): Table[] => tableNames.map((name) => makeTable(name, data));
