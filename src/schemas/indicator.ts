import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { id, ids } from './id.ts';
import { unitIds } from './units.ts';

/** The parts of the page of all indicators, in its order. */
export const indicatorGroups = [
  'overall',
  'digital-industries',
  'digitalisation',
  'infrastructure',
  'data-and-governance',
  'firms-and-support',
  'artificial-intelligence',
] as const;

export type IndicatorGroup = (typeof indicatorGroups)[number];

/** A way of counting; values on different ones are shown side by side and never joined. */
const basisSchema = z.strictObject({
  id: id('a basis id'),
  name: bilingual('the name of a basis'),
});

/** A quantity that a document sets as a goal or reports as an outcome. */
export const indicatorSchema = z.strictObject({
  id: id('id'),
  name: bilingual('name'),
  /** What is counted, as far as a document says; if none does, that. */
  definition: bilingual('definition'),
  unit: z.enum(unitIds, { error: `unit is unknown; use one of ${unitIds.join(', ')}` }),
  group: z.enum(indicatorGroups, { error: `group must be one of ${indicatorGroups.join(', ')}` }),
  /** Its row in Table 1 of the action plan. */
  row: z.int({ error: 'row must be the number of the row in Table 1' }).min(1).max(19).optional(),
  /** The bodies that report it, as the document names them. */
  agencies: ids('an agency id', 'agencies'),
  /** Every basis that its facts name; facts without one share a basis that no document describes. */
  bases: z.array(basisSchema, { error: 'bases must be a list; [] if the facts name none' }),
  /** What a reader must know before comparing; `[[fact-id]]` prints a figure. */
  note: bilingual('note').optional(),
});

export type Indicator = z.infer<typeof indicatorSchema>;
