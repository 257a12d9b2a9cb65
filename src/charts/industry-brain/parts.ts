import { linkVertical } from 'd3-shape';
import { textWidth } from '../svg/text.ts';
import type { IndustryBrain, Sector, Step } from './build.ts';
import type { PlacedLadder } from './ladder.ts';
import type { PlacedPart, PlacedTie } from './layout.ts';
import { arrowHead, roundBox, type Box, type Point } from './shapes.ts';
import { textStyles, type PlacedLine } from './texts.ts';
import { wordsOf, type PictureWords } from './words.ts';

export const pillPx = 28;
/** The radius of a step's number. */
export const markPx = 9;

/** What the wide and the narrow house are built of: parts with their words, ties, marks. */
export const partsOf = (system: IndustryBrain, words: PictureWords, tag: string) => {
  const part = (
    id: PlacedPart['part'],
    box: Box,
    shape: { outline: string; detail?: string },
    lines: PlacedLine[],
    more: { sector?: string; ladder?: PlacedLadder | undefined } = {},
  ): PlacedPart => ({
    part: id,
    sector: more.sector,
    box,
    outline: shape.outline,
    detail: shape.detail ?? '',
    lines,
    ladder: more.ladder,
    steps: system.stepsOf(id),
  });

  const pill = ({ id, name }: Sector, centre: number, y: number) => {
    const width = textWidth(name, textStyles.sector.size, true) + 44;
    return {
      sector: id,
      outline: roundBox({ x: centre - width / 2, y, width, height: pillPx }, pillPx / 2),
      line: { text: name, x: centre, y: y + 19, kind: 'sector', anchor: 'middle' } as PlacedLine,
    };
  };

  const curve = linkVertical<{ source: Point; target: Point }, Point>();
  const tie = (from: string, to: string, source: Point, target: Point, sector?: string) => {
    const meant = system.ties.find((each) => each.from === from && each.to === to);
    if (!meant) return [];
    const path = (curve({ source, target }) ?? '').replace(/\d+\.\d+/g, (number) =>
      String(Math.round(Number(number) * 10) / 10),
    );
    const heads = [
      ...(meant.heads === 'none' ? [] : [arrowHead(source, target)]),
      ...(meant.heads === 'both' ? [arrowHead(target, source)] : []),
    ];
    const placed: PlacedTie = { basis: meant.basis, steps: meant.steps, sector, path, heads };
    return [{ meant, placed, middle: [(source[0] + target[0]) / 2, (source[1] + target[1]) / 2] }];
  };

  type Tied = ReturnType<typeof tie>;

  /** A step's number on its tie, in the middle one of several; else in the corner of its part. */
  const mark = ({ number, mark: at }: Step, ties: Tied, parts: PlacedPart[]) => {
    if ('tie' in at) {
      const own = ties.filter(({ meant }) => meant === at.tie);
      const [x = 0, y = 0] = own[Math.floor(own.length / 2)]?.middle ?? [];
      return { number, x, y };
    }
    const box = parts.find((each) => each.part === at.part)?.box;
    return { number, x: (box?.x ?? 0) + (box?.width ?? 0) - 16, y: (box?.y ?? 0) + 16 };
  };

  return { ...wordsOf(system, words, tag), part, pill, tie, mark };
};
