import { textWidth } from './text.ts';

/** Finds room for words beside points: the first free place of those around each. */

export type Box = { left: number; right: number; top: number; bottom: number };

export type PlacedLabel = {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
};

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The square round a point that no words may cover. */
export const boxAround = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

/**
 * Gives a function that places one label after another; each takes its room from the next.
 * @returns undefined where no place is free: the words then stand elsewhere on the page
 */
export const labelPlacer = (area: Box, obstacles: Box[], fontPx: number) => {
  const taken = [...obstacles];
  return (text: string, x: number, y: number): PlacedLabel | undefined => {
    const wide = textWidth(text, fontPx, true);
    // Near an edge a centred label moves in until it fits.
    const inside = Math.min(Math.max(x, area.left + wide / 2), area.right - wide / 2);
    const candidates = [9, 18, 27].flatMap((away) => [
      { x: inside, y: y - away, anchor: 'middle' as const },
      { x: x - away, y: y + 4, anchor: 'end' as const },
      { x: x + away, y: y + 4, anchor: 'start' as const },
      { x: inside, y: y + away + 8, anchor: 'middle' as const },
      { x: x - away, y: y - away, anchor: 'end' as const },
      { x: x + away, y: y - away, anchor: 'start' as const },
      { x: x - away, y: y + away + 4, anchor: 'end' as const },
      { x: x + away, y: y + away + 4, anchor: 'start' as const },
    ]);
    const boxOf = (place: (typeof candidates)[number]): Box => {
      const left = place.x - { start: 0, middle: wide / 2, end: wide }[place.anchor];
      return { left, right: left + wide, top: place.y - fontPx, bottom: place.y + 3 };
    };
    const isFree = (box: Box) =>
      box.left >= area.left &&
      box.right <= area.right &&
      box.top >= area.top &&
      box.bottom <= area.bottom &&
      !taken.some((each) => overlaps(each, box));
    const found = candidates.find((each) => isFree(boxOf(each)));
    if (found === undefined) return undefined;
    taken.push(boxOf(found));
    return { text, ...found };
  };
};
