import type { Goal, IndustryBrain, Statement } from './build.ts';

export type IndustryBrainRow = {
  id: string;
  level: 'foundation' | 'brains' | 'carriers' | 'ladder';
  sector: string | undefined;
  part: string;
  says: Statement[];
  /** The fact of 2022, where the table of the draft has one. */
  start: string | undefined;
  goal: Goal | undefined;
};

/** The rows of the table: every part of the picture with what the draft says and its goal. */
export const rowsOfIndustryBrain = (system: IndustryBrain): IndustryBrainRow[] => {
  const plain = { sector: undefined, start: undefined, goal: undefined };
  const ladder = system.sectors.flatMap(({ id, carrier: { rungs, target } }) =>
    rungs.flatMap((rung) => [
      // The topmost rung is the carrier itself, which has its row.
      ...(rung.target.fact.id === target.fact.id
        ? []
        : [{ id: rung.id, part: rung.name, start: rung.start?.id, goal: rung.target, sector: id }]),
      ...rung.parts.map(({ name, target: part }) => ({
        id: part.indicator,
        part: name,
        start: undefined,
        goal: part,
        sector: id,
      })),
    ]),
  );
  return [
    ...system.foundation.map(({ id, name, says }) => ({
      ...plain,
      id,
      level: 'foundation' as const,
      part: name,
      says,
    })),
    {
      ...plain,
      id: 'brains',
      level: 'brains',
      part: system.brains.name,
      says: system.brains.says,
      goal: system.brains.target,
    },
    ...system.sectors.map(({ id, brain }) => ({
      ...plain,
      id: `brain-${id}`,
      level: 'brains' as const,
      sector: id,
      part: brain.name,
      says: brain.says,
    })),
    ...system.sectors.map(({ id, carrier }) => ({
      ...plain,
      id: `carrier-${id}`,
      level: 'carriers' as const,
      sector: id,
      part: carrier.name,
      says: carrier.says,
      goal: carrier.target,
    })),
    ...ladder.map((row) => ({ ...row, level: 'ladder' as const, says: [] })),
  ];
};
