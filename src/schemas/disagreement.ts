import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { id, ids } from './id.ts';

/** A figure, or a statement with its citation: what one document says. */
const side = z.union(
  [
    z.strictObject({ fact: id('fact') }),
    z.strictObject({ citation: id('citation'), says: bilingual('says') }),
  ],
  { error: 'a side is {"fact": …} or {"citation": …, "says": {"zh": …, "en": …}}' },
);

/** A place where documents differ, or one differs from itself. Figures stand as `[[fact-id]]`. */
export const disagreementSchema = z.strictObject({
  id: id('id'),
  /** Its number in the list of conflicts that the editors keep, such as C1. */
  number: z.string().optional(),
  title: bilingual('title'),
  text: bilingual('text'),
  sides: z.array(side).min(1, { error: 'sides is empty' }),
  /** What we think the reason may be; marked on the page as ours. */
  inference: bilingual('inference').optional(),
  indicators: ids('an indicator id', 'indicators'),
});

export type Disagreement = z.infer<typeof disagreementSchema>;
export type DisagreementSide = Disagreement['sides'][number];
