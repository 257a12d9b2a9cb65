import type { Fact } from '../schemas/fact.ts';
import type { Source } from '../schemas/source.ts';

/**
 * The published rule by which a target is judged. Only the documents, official pages and official
 * media count as outcomes; an outcome counts from the year in which the target was set.
 *
 * 1. reached: an outcome on the target's basis, no later than its year, meets it.
 * 2. missed: none does, and an outcome on that basis is of the target's year or later.
 * 3. on-the-way: the year is not over, and an outcome on that basis exists.
 * 4. not-comparable: outcomes exist, but only on another basis.
 * 5. no-data: no outcome was found, or none for a year that is over.
 */
export const statuses = ['reached', 'missed', 'on-the-way', 'not-comparable', 'no-data'] as const;

export type Status = (typeof statuses)[number];

/** A fact with what the rule needs to know of its source. */
export type Value = {
  fact: Fact;
  /** The year in which the source set or reported it. */
  sourceYear: number;
  isVerified: boolean;
};

export type Judgement = {
  status: Status;
  /** The outcome that decides, or the last one known. */
  outcome?: Fact | undefined;
};

/** The year of a source: that of the document where the page is younger. Undated pages have none. */
export const yearOfSource = (source: Source): number => {
  if (source.type === 'document' && source.year !== undefined) return source.year;
  return source.date === null ? 0 : Number(source.date.slice(0, 4));
};

export const isVerified = (source: Source): boolean =>
  source.type === 'document' || source.reliability !== 'other';

const basisOf = ({ basis }: Fact): string => basis ?? '';

/** Whether the outcome meets the target. “Nearly 100” does not meet 100, “more than 100” does. */
export const meets = (outcome: Fact, target: Fact): boolean => {
  if (outcome.qualifier === 'nearly') return outcome.value > target.value;
  if (target.qualifier === 'more-than' && outcome.qualifier !== 'more-than')
    return outcome.value > target.value;
  return outcome.value >= target.value;
};

const last = (outcomes: Value[]): Fact | undefined =>
  outcomes.reduce<Value | undefined>(
    (latest, each) =>
      latest === undefined || (each.fact.year ?? 0) >= (latest.fact.year ?? 0) ? each : latest,
    undefined,
  )?.fact;

/**
 * Judges one target by the rule above.
 * @param values every value of the target's indicator
 * @param asOfYear the last year that was not over when the editors looked
 */
export const judge = (target: Value, values: Value[], asOfYear: number): Judgement => {
  const dueYear = target.fact.year;
  const outcomes = values.filter(
    ({ fact, isVerified: counts }) =>
      counts && fact.kind === 'actual' && (fact.year ?? 0) >= target.sourceYear,
  );
  const same = outcomes.filter(({ fact }) => basisOf(fact) === basisOf(target.fact));
  const inTime = same.filter(({ fact }) => dueYear === undefined || (fact.year ?? 0) <= dueYear);
  const success = inTime.find(({ fact }) => meets(fact, target.fact));
  if (success) return { status: 'reached', outcome: success.fact };
  const atEnd = same.filter(({ fact }) => dueYear !== undefined && (fact.year ?? 0) >= dueYear);
  if (atEnd.length > 0) return { status: 'missed', outcome: last(atEnd) };
  const isOver = dueYear !== undefined && dueYear < asOfYear;
  if (same.length > 0) return { status: isOver ? 'no-data' : 'on-the-way', outcome: last(same) };
  if (outcomes.length > 0) return { status: 'not-comparable', outcome: last(outcomes) };
  return { status: 'no-data' };
};
