import { range } from 'd3-array';
import { textWidth } from './text.ts';

/** Finds room for words beside points: the first free place of those around each. */

export type Box = { left: number; right: number; top: number; bottom: number };

export type PlacedLabel = {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
};

export type Point = [number, number];

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The square round a point that no words may cover. */
export const boxAround = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

/** The room of a line of words that stands at a place. */
export const boxOf = (
  { x, y, anchor }: Omit<PlacedLabel, 'text'>,
  widePx: number,
  fontPx: number,
): Box => {
  const left = x - { start: 0, middle: widePx / 2, end: widePx }[anchor];
  return { left, right: left + widePx, top: y - fontPx, bottom: y + 3 };
};

/** How far a point is from a box; nought within it. */
const distance = (box: Box, [x, y]: Point): number =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

/** Small squares along a straight line, for words that should not lie on it. */
export const boxesAlong = (from: Point, to: Point): Box[] => {
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 6);
  return range(1, steps).map((step) =>
    boxAround(
      from[0] + ((to[0] - from[0]) * step) / steps,
      from[1] + ((to[1] - from[1]) * step) / steps,
      2,
    ),
  );
};

/**
 * Gives a function that places one label after another; each takes its room from the next, and
 * stands nearer to its own point than to any other.
 * @param points every point that a label might be read with
 * @param obstacles what no label covers
 * @param lines what a label covers only where no other place is free
 * @returns undefined where no place is free: the words then stand elsewhere on the page
 */
export const labelPlacer = (
  area: Box,
  points: Point[],
  obstacles: Box[],
  lines: Box[],
  fontPx: number,
) => {
  const taken = [...obstacles];
  return (text: string, x: number, y: number): PlacedLabel | undefined => {
    const wide = textWidth(text, fontPx, true);
    // Near an edge a centred label moves in until it fits.
    const inside = Math.min(Math.max(x, area.left + wide / 2), area.right - wide / 2);
    const sideways = [-wide / 4, wide / 4];
    const candidates = [9, 18, 27].flatMap((away) => [
      { x: inside, y: y - away, anchor: 'middle' as const },
      { x: x - away, y: y + 4, anchor: 'end' as const },
      { x: x + away, y: y + 4, anchor: 'start' as const },
      { x: inside, y: y + away + 8, anchor: 'middle' as const },
      ...sideways.flatMap((shift) => [
        { x: inside + shift, y: y - away, anchor: 'middle' as const },
        { x: inside + shift, y: y + away + 8, anchor: 'middle' as const },
      ]),
      { x: x - away, y: y - away, anchor: 'end' as const },
      { x: x + away, y: y - away, anchor: 'start' as const },
      { x: x - away, y: y + away + 4, anchor: 'end' as const },
      { x: x + away, y: y + away + 4, anchor: 'start' as const },
    ]);
    const isFree = (box: Box, around: Box[]) =>
      box.left >= area.left &&
      box.right <= area.right &&
      box.top >= area.top &&
      box.bottom <= area.bottom &&
      points.every((point) => distance(box, [x, y]) <= distance(box, point) + 0.1) &&
      !around.some((each) => overlaps(each, box));
    const found =
      candidates.find((each) => isFree(boxOf(each, wide, fontPx), [...taken, ...lines])) ??
      candidates.find((each) => isFree(boxOf(each, wide, fontPx), taken));
    if (found === undefined) return undefined;
    taken.push(boxOf(found, wide, fontPx));
    return { text, ...found };
  };
};
