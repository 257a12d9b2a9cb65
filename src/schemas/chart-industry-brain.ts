import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { chartWords } from './chart-words.ts';
import { id, ids, someIds } from './id.ts';

/** What the draft says, in words of ours, and the citations that it rests on. */
const statement = z.strictObject({
  text: bilingual('text'),
  citations: someIds('a citation id', 'citations'),
});

const statements = z.array(statement).min(1, { error: 'says is empty' });

/** A goal for an indicator; `reportedIn` cites the row that says who reports it. */
const target = z.strictObject({
  indicator: id('indicator'),
  fact: id('fact'),
  reportedIn: id('reportedIn').optional(),
});

/** Short words that stand in the picture. */
const labels = (what: string) => z.array(bilingual(`an entry of ${what}`));

const foundationIds = ['government', 'firms', 'warehouse', 'centre'] as const;
const partIds = [...foundationIds, 'brains', 'carriers'] as const;
const partId = z.enum(partIds, { error: `a part must be one of ${partIds.join(', ')}` });

const foundation = z.strictObject({
  id: z.enum(foundationIds, { error: `id must be one of ${foundationIds.join(', ')}` }),
  name: bilingual('name'),
  holds: labels('holds'),
  says: statements,
  /** The heading of the chapter that tells of it. */
  place: id('place').optional(),
});

const roofs = ['gable', 'sawtooth', 'awning'] as const;

const sector = z.strictObject({
  id: id('a sector id'),
  name: bilingual('name'),
  brain: z.strictObject({
    name: bilingual('brain.name'),
    place: id('place'),
    examples: labels('examples').min(1, { error: 'examples is empty' }),
    says: statements,
  }),
  carrier: z.strictObject({
    name: bilingual('carrier.name'),
    roof: z.enum(roofs, { error: `roof must be one of ${roofs.join(', ')}` }),
    place: id('place'),
    examples: labels('examples'),
    says: statements,
    target,
  }),
  /** Other chapters of the plan about this sector. */
  chapters: ids('a chapter id', 'chapters'),
});

const rung = z.strictObject({
  id: id('a rung id'),
  name: bilingual('name'),
  /** The starting value, where the table has one. */
  start: id('start').optional(),
  target,
  /** What the target is made of; the values must add up to it. */
  parts: z.array(z.strictObject({ name: bilingual('name'), target })),
});

/** “Industry brain + future factory”: the parts, what joins them, and the goals, as one picture. */
export const industryBrainSchema = z.strictObject({
  id: z.literal('industry-brain'),
  ...chartWords,
  /** The chapter that tells of it, and the clause that names the agencies. */
  chapter: id('chapter'),
  clause: id('clause'),
  clauseCitation: id('clauseCitation'),
  /** The picture in a sentence; `[[fact-id]]` prints a figure. */
  finding: bilingual('finding'),
  foundation: z.array(foundation).length(foundationIds.length, {
    error: `foundation must hold ${foundationIds.join(', ')}`,
  }),
  brains: z.strictObject({
    name: bilingual('name'),
    abilities: labels('abilities'),
    target,
    unsplit: bilingual('unsplit'),
    says: statements,
  }),
  sectors: z.array(sector).min(2, { error: 'sectors is too short' }),
  /** Rungs from the ground up; they stand in the carrier of one sector. */
  ladder: z.strictObject({
    sector: id('sector'),
    name: bilingual('name'),
    citation: id('citation'),
    place: id('place'),
    rungs: z.array(rung).min(2, { error: 'rungs is too short' }),
  }),
  /** What joins the parts; `basis` tells whether the draft states the tie or we drew it. */
  ties: z.array(
    z.strictObject({
      from: partId,
      to: partId,
      basis: z.enum(['draft', 'ours'], { error: 'basis must be draft or ours' }),
      heads: z.enum(['none', 'end', 'both'], { error: 'heads must be none, end or both' }),
    }),
  ),
  /** The way of the data; each step lights its parts and the ties between them. */
  steps: z
    .array(
      z.strictObject({
        title: bilingual('title'),
        parts: z.array(partId).min(1, { error: 'parts is empty' }),
        says: statement,
      }),
    )
    .min(2, { error: 'steps is too short' }),
});

export type IndustryBrainContent = z.infer<typeof industryBrainSchema>;
export type PartId = z.infer<typeof partId>;
export type StatementContent = z.infer<typeof statement>;
