import { z } from 'zod';
import { chartWords } from './chart-words.ts';

/** The targets of every indicator as small panels; their values come from the facts. */
export const targetsChartSchema = z.strictObject({
  id: z.literal('targets'),
  ...chartWords,
});

export type TargetsContent = z.infer<typeof targetsChartSchema>;
