import { z } from 'zod';
import { bilingual, text } from './bilingual.ts';
import { id } from './id.ts';

const kinds = [
  'platform',
  'park',
  'project',
  'programme',
  'firm',
  'rule',
  'body',
  'technology',
  'goal',
  'event',
] as const;

/** A thing that a document calls by a name of its own: a park, a platform, a programme, a law. */
export const nameSchema = z.strictObject({
  id: id('id'),
  /** As the document writes it. */
  zh: text('the Chinese name (zh)'),
  /** The official English name where one is known, else ours. */
  en: text('the English name (en)'),
  kind: z.enum(kinds, { error: `kind must be one of ${kinds.join(', ')}` }),
  source: id('source'),
  where: bilingual('where'),
});

export type Name = z.infer<typeof nameSchema>;
