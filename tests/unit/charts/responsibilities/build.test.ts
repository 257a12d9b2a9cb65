import { expect, test } from 'vitest';
import { buildResponsibilities } from '../../../../src/charts/responsibilities/build.ts';
import type { Responsibility } from '../../../../src/schemas/responsibility.ts';

const clause = (id: string, ...agencies: string[]) => ({ id, agencies }) as Responsibility;

test('the busiest agency comes first; alone and first are told apart', () => {
  const matrix = buildResponsibilities([
    clause('task-1', 'a'),
    clause('task-2', 'b', 'a'),
    clause('safeguard-1', 'c', 'a'),
  ]);
  expect(matrix.agencies).toEqual([
    { agency: 'a', tasks: 2, safeguards: 1, alone: 1 },
    { agency: 'b', tasks: 1, safeguards: 0, alone: 0 },
    { agency: 'c', tasks: 0, safeguards: 1, alone: 0 },
  ]);
  expect(matrix.shares.filter(({ isAlone }) => isAlone)).toEqual([
    { agency: 'a', clause: 'task-1', isAlone: true, isFirst: true },
  ]);
  expect(matrix.clauses.map(({ group, number }) => [group, number])).toEqual([
    ['task', 1],
    ['task', 2],
    ['safeguard', 1],
  ]);
});
