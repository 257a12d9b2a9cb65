import { z } from 'zod';
import { bilingual, text } from './bilingual.ts';
import { partialDate } from './date.ts';
import { id } from './id.ts';

const url = z.url({ protocol: /^https?$/, error: 'url must start with http:// or https://' });

/** One of the documents that the site explains. */
const documentSchema = z.strictObject({
  id: id('id'),
  type: z.literal('document'),
  title: bilingual('title'),
  /** How running text calls it, with its status where that must always be said. */
  short: bilingual('short'),
  publisher: bilingual('publisher'),
  status: z.enum(['synopsis', 'consultation-draft', 'press-report', 'official-letter'], {
    error: 'status must be synopsis, consultation-draft, press-report or official-letter',
  }),
  description: bilingual('description'),
  date: partialDate('date'),
  /** The year of the document itself, where the page that tells of it is younger. */
  year: z.int({ error: 'year must be a whole number' }).optional(),
  url,
});

/** A public page outside the documents; its title stays in its own language. */
const outsideSchema = z.strictObject({
  id: id('id'),
  type: z.literal('outside'),
  title: text('title'),
  publisher: text('publisher'),
  reliability: z.enum(['official', 'official-media', 'other'], {
    error: 'reliability must be official, official-media or other',
  }),
  date: partialDate('date').nullable(),
  url,
});

export const sourceSchema = z.discriminatedUnion('type', [documentSchema, outsideSchema], {
  error: 'type must be "document" (one of the five) or "outside"',
});

export type Source = z.infer<typeof sourceSchema>;
export type DocumentSource = z.infer<typeof documentSchema>;
export type OutsideSource = z.infer<typeof outsideSchema>;
