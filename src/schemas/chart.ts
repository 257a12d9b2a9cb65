import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { id } from './id.ts';

/** What every chart says of itself. */
const chartWords = {
  id: id('id'),
  title: bilingual('title'),
  caption: bilingual('caption'),
  /** What the picture shows, in a sentence, for those who do not see it. */
  summary: bilingual('summary'),
  plan: id('plan'),
  updated: z.string({ error: 'updated is missing' }),
};

const pillar = z.strictObject({
  id: id('a pillar id'),
  chapter: id('chapter'),
  name: bilingual('name'),
  aim: bilingual('aim'),
  means: z.array(bilingual('a means')).min(1, { error: 'means is empty' }),
  /** The citation that the aim and means rest on. */
  citation: id('citation'),
  agencies: z.array(id('an agency id')),
  projects: z.array(
    z.strictObject({ name: bilingual('a project name'), citation: id('citation') }),
  ),
});

/** The “six new” picture: six pillars in the order of the plan. */
export const sixPillarsSchema = z.strictObject({
  ...chartWords,
  /** What the two ends of the flight stand for. */
  ends: z.strictObject({ low: bilingual('ends.low'), high: bilingual('ends.high') }),
  pillars: z.array(pillar).length(6, { error: 'pillars must hold the six pillars' }),
});

export type SixPillarsContent = z.infer<typeof sixPillarsSchema>;
export type PillarContent = SixPillarsContent['pillars'][number];
