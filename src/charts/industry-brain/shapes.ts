import { range } from 'd3-array';
import { line } from 'd3-shape';

export type Box = { x: number; y: number; width: number; height: number };
export type Point = [number, number];

const tidy = (path: string): string =>
  path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));

const outline = (points: Point[]): string => tidy(`${line()(points) ?? ''}Z`);

/** A box with round corners. */
export const roundBox = ({ x, y, width, height }: Box, radius: number): string => {
  const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  const [w, h] = [width - 2 * radius, height - 2 * radius];
  return tidy(
    `M${x + radius} ${y}h${w}${arc(radius, radius)}v${h}${arc(-radius, radius)}h${-w}${arc(-radius, -radius)}v${-h}${arc(radius, -radius)}z`,
  );
};

/** A building whose roof fills the first `roofPx` of the box: a barn, a factory, a market hall. */
export const building = (
  box: Box,
  roof: 'gable' | 'sawtooth' | 'awning',
  roofPx: number,
): { outline: string; detail: string } => {
  const { x, y, width, height } = box;
  const eaves = y + roofPx;
  const [right, ground] = [x + width, y + height];
  switch (roof) {
    case 'gable':
      return {
        outline: outline([
          [x, ground],
          [x, eaves],
          [x + width / 2, y],
          [right, eaves],
          [right, ground],
        ]),
        detail: '',
      };
    case 'sawtooth': {
      const teeth = Math.round(width / 64);
      const tooth = width / teeth;
      const top = range(teeth).flatMap((at): Point[] => [
        [x + at * tooth, y],
        [x + (at + 1) * tooth, eaves],
      ]);
      return { outline: outline([[x, ground], ...top, [right, ground]]), detail: '' };
    }
    case 'awning': {
      const flaps = Math.round(width / 23);
      const radius = width / flaps / 2;
      const arcs = range(flaps)
        .map(() => `a${radius} ${radius * 0.8} 0 0 1 ${-2 * radius} 0`)
        .join('');
      const hem = eaves - radius * 0.6;
      return {
        outline: outline([
          [x, ground],
          [x, y + roofPx * 0.2],
          [right, y + roofPx * 0.2],
          [right, ground],
        ]),
        detail: tidy(`M${right} ${hem}${arcs}V${y + roofPx * 0.2}H${right}Z`),
      };
    }
  }
};

/** The front of a building on the ground, 48 pixels high: the gate of a barn, the windows of a hall. */
export const front = (
  { x, y, width, height }: Box,
  roof: 'gable' | 'sawtooth' | 'awning',
): string => {
  const [middle, ground] = [x + width / 2, y + height];
  const pane = (left: number, top: number, wide: number, high: number) =>
    `M${left} ${top}h${wide}v${high}h${-wide}z`;
  switch (roof) {
    case 'gable': {
      const gate = (left: number) => `${pane(left, ground - 46, 26, 46)}l26 46m0 -46l-26 46`;
      return tidy(gate(middle - 26) + gate(middle));
    }
    case 'awning':
      return tidy(
        [
          pane(middle - 16, ground - 46, 32, 46),
          pane(middle - 74, ground - 42, 44, 26),
          pane(middle + 30, ground - 42, 44, 26),
          `M${middle - 80} ${ground - 16}h56M${middle + 24} ${ground - 16}h56`,
        ].join(''),
      );
    case 'sawtooth':
      return '';
  }
};

/** A triangle whose tip is at `to` on a way that comes from `from`, straight up or down. */
export const arrowHead = ([, fromY]: Point, [x, y]: Point): string => {
  const away = fromY > y ? 7 : -7;
  return tidy(`M${x} ${y}L${x - 4} ${y + away}L${x + 4} ${y + away}Z`);
};
