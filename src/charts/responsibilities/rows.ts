import type { ResponsibilityMatrix } from './build.ts';

export type ResponsibilitiesRow = {
  agency: string;
  /** The clauses by id, each with what the agency does for it. */
  tasks: string;
  safeguards: string;
  alone: number;
  total: number;
};

/** The rows of the table: an agency, its tasks and safeguards by number. */
export const rowsOfResponsibilities = (
  matrix: ResponsibilityMatrix,
  nameOf: (agency: string) => string,
  separator: string,
): ResponsibilitiesRow[] =>
  matrix.agencies.map((row) => {
    const numbers = (group: 'task' | 'safeguard') =>
      matrix.clauses
        .filter(
          (clause) =>
            clause.group === group &&
            matrix.shares.some(
              (share) => share.agency === row.agency && share.clause === clause.id,
            ),
        )
        .map(({ number }) => number)
        .join(separator);
    return {
      agency: nameOf(row.agency),
      tasks: numbers('task'),
      safeguards: numbers('safeguard'),
      alone: row.alone,
      total: row.tasks + row.safeguards,
    };
  });
