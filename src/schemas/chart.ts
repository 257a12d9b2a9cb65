import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { industryBrainSchema } from './chart-industry-brain.ts';
import { chartWords } from './chart-words.ts';
import { partialDate } from './date.ts';
import { id, ids, someIds } from './id.ts';
import { targetsChartSchema } from './targets-chart.ts';

const pillar = z.strictObject({
  id: id('a pillar id'),
  chapter: id('chapter'),
  name: bilingual('name'),
  aim: bilingual('aim'),
  means: z.array(bilingual('a means')).min(1, { error: 'means is empty' }),
  /** The citation that the aim and means rest on. */
  citation: id('citation'),
  agencies: ids('an agency id', 'agencies'),
  projects: z.array(
    z.strictObject({ name: bilingual('a project name'), citation: id('citation') }),
  ),
});

/** The “six new” picture: six pillars in the order of the plan. */
export const sixPillarsSchema = z.strictObject({
  id: z.literal('six-pillars'),
  ...chartWords,
  /** What the two ends of the flight stand for. */
  ends: z.strictObject({ low: bilingual('ends.low'), high: bilingual('ends.high') }),
  pillars: z.array(pillar).length(6, { error: 'pillars must hold the six pillars' }),
});

export type SixPillarsContent = z.infer<typeof sixPillarsSchema>;
export type PillarContent = SixPillarsContent['pillars'][number];

const lineageDocument = z.strictObject({
  id: id('a document id'),
  name: bilingual('name'),
  /** What it is, where that must be said: a draft, a press report. */
  status: bilingual('status').optional(),
  issued: partialDate('issued'),
  /** The years that it sets goals for. */
  from: z.int({ error: 'from must be a year' }),
  to: z.int({ error: 'to must be a year' }),
  /** The page of the site that tells of it. */
  plan: id('plan').optional(),
  /** The sources whose facts are its goals. */
  sources: ids('a source id', 'sources'),
  /** The words that show the document exists. */
  citation: id('citation'),
});

/** The documents in time, what each rests on, and their goals for the same indicators. */
export const lineageSchema = z.strictObject({
  id: z.literal('lineage'),
  ...chartWords,
  documents: z.array(lineageDocument).min(2, { error: 'documents is too short' }),
  relations: z.array(
    z.strictObject({
      from: id('the earlier document'),
      to: id('the later document'),
      kind: z.enum(['rests-on', 'carries-on'], { error: 'kind must be rests-on or carries-on' }),
      citation: id('citation'),
    }),
  ),
  /** The indicators that the reader may choose, the first one shown. */
  indicators: someIds('an indicator id', 'indicators'),
});

/** Who carries how much of the draft, alone or with others; the rows come from responsibilities. */
export const responsibilitiesChartSchema = z.strictObject({
  id: z.literal('responsibilities'),
  ...chartWords,
});

export const chartSchema = z.discriminatedUnion(
  'id',
  [
    sixPillarsSchema,
    industryBrainSchema,
    lineageSchema,
    responsibilitiesChartSchema,
    targetsChartSchema,
  ],
  { error: 'id must be six-pillars, industry-brain, lineage, responsibilities or targets' },
);

export type ChartContent = z.infer<typeof chartSchema>;
export type LineageContent = z.infer<typeof lineageSchema>;
export type ResponsibilitiesContent = z.infer<typeof responsibilitiesChartSchema>;
