import type { Content } from './load-content.ts';
import type { Problem } from './problem.ts';

/** A fact's unit is that of its indicator, and its basis one of the indicator's. */
export const checkIndicatorFacts = (content: Content): Problem[] =>
  content.facts.flatMap(({ value: fact, file, json, index }) => {
    const indicator = content.indicators.find(({ value }) => value.id === fact.indicator)?.value;
    if (!indicator) return [];
    const isKnownBasis =
      fact.basis === undefined || indicator.bases.some((basis) => basis.id === fact.basis);
    return [
      ...(fact.unit === indicator.unit
        ? []
        : [
            {
              file,
              line: json.lineOf([index, 'unit']),
              message: `${fact.id}: unit is "${fact.unit}"; its indicator ${indicator.id} is in "${indicator.unit}".`,
            },
          ]),
      ...(isKnownBasis
        ? []
        : [
            {
              file,
              line: json.lineOf([index, 'basis']),
              message: `${fact.id}: basis "${fact.basis}" is none of the bases of the indicator ${indicator.id} (${indicator.bases.map(({ id }) => id).join(', ') || 'none'}).`,
            },
          ]),
    ];
  });
