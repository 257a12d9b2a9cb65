import { group } from 'd3-array';
import type { Fact } from '../schemas/fact.ts';
import type { Indicator } from '../schemas/indicator.ts';
import type { Source } from '../schemas/source.ts';
import { isVerified, judge, yearOfSource, type Judgement, type Value } from './status.ts';

export type Target = Value & { judgement: Judgement };

/** An indicator with every value that the facts give of it, in the order of years. */
export type BuiltIndicator = {
  indicator: Indicator;
  targets: Target[];
  /** Baselines and outcomes. */
  measured: Value[];
  /** The values by basis, in the order in which the indicator lists them; '' comes first. */
  series: { basis: string; values: Value[] }[];
  /** The judgement of the target that a document of ours sets for the latest year. */
  headline: Target | undefined;
  /** The last value before the headline target that was counted in the same way. */
  start: Value | undefined;
};

const byYear = (a: Value, b: Value): number =>
  (a.fact.year ?? 0) - (b.fact.year ?? 0) || a.sourceYear - b.sourceYear;

/** Gathers, sorts and judges the values of one indicator. @throws when a source is unknown. */
export const buildIndicator = (
  indicator: Indicator,
  facts: Fact[],
  sources: Map<string, Source>,
  asOf: string,
): BuiltIndicator => {
  const values = facts
    .filter((fact) => fact.indicator === indicator.id)
    .map((fact): Value => {
      const source = sources.get(fact.source);
      if (!source) throw new Error(`The fact "${fact.id}" names the source "${fact.source}".`);
      return { fact, sourceYear: yearOfSource(source), isVerified: isVerified(source) };
    })
    .sort(byYear);
  const asOfYear = Number(asOf.slice(0, 4));
  const targets = values
    .filter(({ fact }) => fact.kind === 'target')
    .map((target) => ({ ...target, judgement: judge(target, values, asOfYear) }));
  const grouped = group(values, ({ fact }) => fact.basis ?? '');
  const order = ['', ...indicator.bases.map(({ id }) => id)];
  const ours = targets.filter(({ fact }) => sources.get(fact.source)?.type === 'document');
  const headline = ours.at(-1) ?? targets.at(-1);
  const measured = values.filter(({ fact }) => fact.kind !== 'target');
  const start = measured.findLast(
    ({ fact, isVerified: counts }) =>
      counts &&
      fact.year !== undefined &&
      (headline === undefined ||
        (fact.basis === headline.fact.basis && fact.year < (headline.fact.year ?? Infinity))),
  );
  return {
    indicator,
    targets,
    measured,
    series: order.flatMap((basis) => {
      const found = grouped.get(basis);
      return found ? [{ basis, values: found }] : [];
    }),
    headline,
    start,
  };
};
