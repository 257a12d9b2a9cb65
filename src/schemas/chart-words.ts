import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { id } from './id.ts';

/** What every chart says of itself. */
export const chartWords = {
  title: bilingual('title'),
  caption: bilingual('caption'),
  /** What the picture shows, in a sentence, for those who do not see it. */
  summary: bilingual('summary'),
  /** The plan that it is a picture of. */
  plan: id('plan'),
  updated: z.string({ error: 'updated is missing' }),
};
