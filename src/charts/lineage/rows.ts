import type { Lineage, LineageDocument } from './build.ts';

export type LineageRow = {
  document: LineageDocument;
  /** Ids of the documents that it rests on or carries on. */
  before: string[];
  /** Its goals, by indicator in the order of the chart. */
  goals: { indicator: string; factId: string }[];
};

/** The rows of the table: a document, what it rests on, every goal that the chart can show. */
export const rowsOfLineage = (lineage: Lineage): LineageRow[] =>
  lineage.documents.map((document) => ({
    document,
    before: lineage.ties.filter(({ to }) => to === document.id).map(({ from }) => from),
    goals: lineage.indicators.flatMap((indicator) =>
      lineage.goals
        .filter((goal) => goal.document === document.id && goal.indicator === indicator)
        .map(({ fact }) => ({ indicator, factId: fact.id })),
    ),
  }));
