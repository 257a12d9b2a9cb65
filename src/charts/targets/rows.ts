import type { Status } from '../../indicators/status.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { TargetPanel } from './build.ts';

export type TargetRow = {
  panel: TargetPanel;
  fact: Fact;
  basis: string;
  /** Of a target: how it is judged. */
  status: Status | undefined;
};

/** The rows of the table: every value drawn, panel by panel, by year. */
export const rowsOfTargets = (panels: TargetPanel[]): TargetRow[] =>
  panels.flatMap((panel) =>
    panel.marks.flatMap(({ facts, basis }) =>
      facts.map((fact) => ({
        panel,
        fact,
        basis,
        status: panel.built.targets.find((target) => target.fact === fact)?.judgement.status,
      })),
    ),
  );
