import { expect, test } from 'vitest';
import { flowPanels } from '../../../src/enhance/flow-panels.ts';

const heading = { kind: 'heading', height: 40 } as const;
const panel = (height = 100) => ({ kind: 'panel', height }) as const;
const grid = { columns: 2, columnPx: 50 };

test('panels fill rows as high as their highest; a heading begins a new one', () => {
  const { places, height } = flowPanels(
    [heading, panel(), panel(120), panel(), heading, panel()],
    grid,
  );
  expect(places.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [0, 40],
    [50, 40],
    [0, 160],
    [0, 260],
    [0, 300],
  ]);
  expect(height).toBe(400);
});

test('nothing takes no room', () => {
  expect(flowPanels([], grid)).toEqual({ places: [], height: 0 });
});
