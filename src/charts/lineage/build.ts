import type { Lang } from '../../i18n/locales.ts';
import type { LineageContent } from '../../schemas/chart.ts';
import type { Fact } from '../../schemas/fact.ts';

export type LineageDocument = {
  id: string;
  name: string;
  status: string | undefined;
  /** As far as it is known: `2021`, `2020-06`. */
  issued: string;
  /** The same in years, for the axis; a year alone stands at its middle. */
  issuedAt: number;
  from: number;
  to: number;
  plan: string | undefined;
  citation: string;
};

export type LineageTie = { from: string; to: string; kind: 'rests-on' | 'carries-on' };

/** A goal that a document sets for an indicator. */
export type LineageGoal = { document: string; indicator: string; fact: Fact };

export type Lineage = {
  documents: LineageDocument[];
  ties: LineageTie[];
  goals: LineageGoal[];
  indicators: string[];
};

/** `2020-06-22` is 2020.47; a year alone is its middle. */
export const yearsOf = (date: string): number => {
  const [year = 0, month, day] = date.split('-').map(Number);
  return month === undefined ? year + 0.5 : year + (month - 1) / 12 + ((day ?? 15) - 1) / 365;
};

/** The documents in time with their ties, and their goals for the indicators of the chart. */
export const buildLineage = (content: LineageContent, facts: Fact[], lang: Lang): Lineage => {
  const documents = content.documents
    .map((document) => ({
      id: document.id,
      name: document.name[lang],
      status: document.status?.[lang],
      issued: document.issued,
      issuedAt: yearsOf(document.issued),
      from: document.from,
      to: document.to,
      plan: document.plan,
      citation: document.citation,
    }))
    .sort((a, b) => a.issuedAt - b.issuedAt);
  const goals = content.documents.flatMap((document) =>
    facts
      .filter(
        (fact) =>
          fact.kind === 'target' &&
          fact.year !== undefined &&
          document.sources.includes(fact.source) &&
          content.indicators.includes(fact.indicator ?? ''),
      )
      .map((fact) => ({ document: document.id, indicator: fact.indicator ?? '', fact })),
  );
  return {
    documents,
    ties: content.relations.map(({ from, to, kind }) => ({ from, to, kind })),
    goals,
    // An indicator for which no document here sets a goal is no choice.
    indicators: content.indicators.filter((id) => goals.some(({ indicator }) => indicator === id)),
  };
};
