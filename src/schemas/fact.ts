import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { id } from './id.ts';
import { statesValue } from './numerals.ts';
import { unitIds, units } from './units.ts';

/** A quotation is at most this many characters; the house rule, not a technical limit. */
export const phraseLimit = 30;

export const qualifiers = ['more-than', 'at-least', 'nearly', 'about', 'or-so', 'scale'] as const;

/** The words that a fact or a citation rests on, copied exactly from the source. */
export const phrase = z
  .string({ error: 'phrase is missing: copy the words of the source' })
  .min(2, { error: 'phrase is too short to be found in the source; copy at least 2 characters' })
  .max(phraseLimit, {
    error: `phrase is longer than ${phraseLimit} characters; a quotation may not be`,
  });

/** One figure that a document states, with the words it rests on. */
export const factSchema = z
  .strictObject({
    id: id('id'),
    value: z.number({ error: 'value must be a number, without quotes, commas or unit' }),
    unit: z.enum(unitIds, { error: `unit is unknown; use one of ${unitIds.join(', ')}` }),
    qualifier: z
      .enum(qualifiers, {
        error: `qualifier is unknown; use one of ${qualifiers.join(', ')}, or leave it out`,
      })
      .optional(),
    year: z
      .int({ error: 'year must be a whole number such as 2025' })
      .min(1990, { error: 'year is before 1990' })
      .max(2050, { error: 'year is after 2050' })
      .optional(),
    kind: z.enum(['target', 'baseline', 'actual', 'count'], {
      error: 'kind must be target, baseline, actual or count',
    }),
    /** An outcome that its source gives as an estimate or expectation. */
    isExpected: z.literal(true, { error: 'isExpected is true or left out' }).optional(),
    /** The indicator this is a value of. */
    indicator: id('indicator').optional(),
    /** The statistical basis; values on different bases are never joined. */
    basis: id('basis').optional(),
    subject: bilingual('subject'),
    source: id('source'),
    /** Where in the source it stands. Left out for pages of which only the opening was read. */
    where: bilingual('where').optional(),
    phrase,
  })
  .superRefine((fact, context) => {
    if (!statesValue(fact.phrase, fact.value, units[fact.unit].scale)) {
      context.addIssue({
        code: 'custom',
        path: ['phrase'],
        message: `The value ${fact.value} does not occur in the phrase. Copy the words that state it`,
      });
    }
  });

export type Fact = z.infer<typeof factSchema>;

/** A statement without a number, with the words it rests on. */
export const citationSchema = z.strictObject({
  id: id('id'),
  source: id('source'),
  where: bilingual('where'),
  phrase,
});

export type Citation = z.infer<typeof citationSchema>;
