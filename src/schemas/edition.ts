import { z } from 'zod';
import { wholeDate } from './date.ts';

/** What the whole site says of itself in time. */
export const editionSchema = z.strictObject({
  /** The day up to which the editors looked for outcomes; statuses are judged as of it. */
  asOf: wholeDate('asOf'),
});

export type Edition = z.infer<typeof editionSchema>;
