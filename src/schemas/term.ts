import { z } from 'zod';
import { bilingual, text } from './bilingual.ts';
import { phrase } from './fact.ts';
import { id } from './id.ts';

const forms = z.strictObject({
  zh: z.array(text('a form in Chinese (zh)')),
  en: z.array(text('a form in English (en)')),
});

/** Where a word first stands, by the date of the documents. */
export const firstUse = z.strictObject(
  { source: id('first.source'), phrase },
  { error: 'first must name the source and the phrase in which the word first stands' },
);

/** An official term with its one fixed rendering. */
export const termSchema = z.strictObject({
  id: id('id'),
  zh: text('the Chinese term (zh)'),
  en: text('the English rendering (en)'),
  pinyin: text('pinyin').refine((value) => /^[A-Za-zÀ-ɏǎ-ǜ0-9 ’'·+“”,\-—]+$/u.test(value), {
    error: 'pinyin may hold only Latin letters with tone marks, spaces and hyphens',
  }),
  forms,
  definition: bilingual('definition'),
  first: firstUse,
  note: bilingual('note').optional(),
});

export type Term = z.infer<typeof termSchema>;

/** A public body, by the name of the time of the documents. */
export const agencySchema = z.strictObject({
  id: id('id'),
  zh: text('the Chinese name (zh)'),
  en: text('the English name (en)'),
  short: bilingual('short'),
  /** Whether the full Chinese name is known for certain. */
  certain: z.boolean({ error: 'certain must be true or false' }),
  first: firstUse,
});

export type Agency = z.infer<typeof agencySchema>;
