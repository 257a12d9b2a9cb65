import { rollups, sum } from 'd3-array';
import type { Responsibility } from '../../schemas/responsibility.ts';

/** What one agency does for one clause. */
export type Share = { agency: string; clause: string; isAlone: boolean; isFirst: boolean };

export type AgencyRow = {
  agency: string;
  /** How many tasks and safeguards it is named for, and how many it carries alone. */
  tasks: number;
  safeguards: number;
  alone: number;
};

export type ResponsibilityMatrix = {
  clauses: { id: string; group: 'task' | 'safeguard'; number: number; agencies: number }[];
  agencies: AgencyRow[];
  shares: Share[];
};

const groupOf = (id: string) => (id.startsWith('task-') ? 'task' : 'safeguard');

/** Agencies against clauses; the busiest agency first, clauses in the order of the draft. */
export const buildResponsibilities = (clauses: Responsibility[]): ResponsibilityMatrix => {
  const shares = clauses.flatMap(({ id, agencies }) =>
    agencies.map((agency, index) => ({
      agency,
      clause: id,
      isAlone: agencies.length === 1,
      isFirst: index === 0,
    })),
  );
  const rows = rollups(
    shares,
    (own) => ({
      tasks: sum(own, ({ clause }) => Number(groupOf(clause) === 'task')),
      safeguards: sum(own, ({ clause }) => Number(groupOf(clause) === 'safeguard')),
      alone: sum(own, ({ isAlone }) => Number(isAlone)),
    }),
    ({ agency }) => agency,
  ).map(([agency, counts]) => ({ agency, ...counts }));
  return {
    clauses: clauses.map(({ id, agencies }) => ({
      id,
      group: groupOf(id),
      number: Number(id.split('-').at(-1)),
      agencies: agencies.length,
    })),
    // Array.prototype.sort is stable: equal agencies keep the order in which the draft names them.
    agencies: rows.sort((a, b) => b.tasks + b.safeguards - (a.tasks + a.safeguards)),
    shares,
  };
};
