import type { BuiltIndicator } from '../../indicators/build-indicator.ts';
import type { Fact } from '../../schemas/fact.ts';
import { drawable } from './place.ts';

export type IndicatorRow = { fact: Fact; basis: string };

/** The rows of the table under the chart: the values drawn, by year. */
export const rowsOfIndicator = (built: BuiltIndicator): IndicatorRow[] =>
  drawable(built)
    .flatMap(({ basis, values }) => values.map(({ fact }) => ({ fact, basis })))
    .sort((a, b) => (a.fact.year ?? 0) - (b.fact.year ?? 0));
