import type { Candidate } from './index-reader.ts';
import { kinds, type Kind } from './kinds.ts';

/** What comes first among results. */

/** A name before the text, notes last. */
const rank = ({ inName, kind }: Candidate): number =>
  inName === 0 ? 0 : inName < 3 ? 1 : kind === 'note' ? 3 : 2;

/**
 * What stands in a name before what stands in the text, as written before in another form; in the
 * text, the more often the better.
 */
export const inOrder = (a: Candidate, b: Candidate): number => {
  const [ra, rb] = [rank(a), rank(b)];
  return (
    Number(a.isLoose) - Number(b.isLoose) ||
    ra - rb ||
    Number(a.isForm) - Number(b.isForm) ||
    (ra < 2
      ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.inName - b.inName || b.score - a.score
      : b.hits - a.hits || b.score - a.score)
  );
};

/** As `inOrder`, but without regard to how often: the names, then the kinds. */
export const byNameAndKind = (a: Candidate, b: Candidate): number =>
  rank(a) - rank(b) || (rank(a) < 2 ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) : 0);

/** A term is told in its own entry before the chapter that has its name for a title. */
export const equalOrder = (kind: Kind): number => (kind === 'term' ? -1 : kinds.indexOf(kind));
