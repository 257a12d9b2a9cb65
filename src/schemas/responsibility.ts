import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { phrase } from './fact.ts';
import { id, someIds } from './id.ts';

/** One clause of a document with the agencies that it names as responsible, in its order. */
export const responsibilitySchema = z.strictObject({
  /** The section, such as `task-5` or `safeguard-1`. */
  id: id('id'),
  plan: id('plan'),
  chapter: id('chapter'),
  /** The heading of the chapter that tells of it. */
  place: id('place'),
  label: bilingual('label'),
  title: bilingual('title'),
  agencies: someIds('an agency id', 'agencies'),
  source: id('source'),
  where: bilingual('where'),
  phrase,
});

export type Responsibility = z.infer<typeof responsibilitySchema>;
