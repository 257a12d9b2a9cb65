import { scaleBand } from 'd3-scale';
import { linkVertical } from 'd3-shape';
import { breakLines, textWidth } from '../svg/text.ts';
import type { FoundationPart, Goal, IndustryBrain, Sector, Step, Tie } from './build.ts';
import { ladderPx, placeLadder, type LadderWords, type PlacedLadder } from './ladder.ts';
import { arrowHead, roundBox, type Box, type Point } from './shapes.ts';
import { stackTexts, textStyles, type PlacedLine, type TextBlock } from './texts.ts';

export type PlacedPart = {
  part: 'government' | 'firms' | 'warehouse' | 'centre' | 'brains' | 'carriers';
  /** A brain and a carrier belong to a sector; the frame round all brains does not. */
  sector: string | undefined;
  box: Box;
  outline: string;
  detail: string;
  lines: PlacedLine[];
  ladder: PlacedLadder | undefined;
  steps: number[];
};

export type PlacedTie = {
  basis: Tie['basis'];
  steps: number[];
  sector: string | undefined;
  path: string;
  heads: string[];
};

export type IndustryBrainLayout = {
  form: 'wide' | 'narrow';
  width: number;
  height: number;
  pills: { sector: string; outline: string; line: PlacedLine }[];
  parts: PlacedPart[];
  ties: PlacedTie[];
  /** What holds the brains together where they do not stand in one frame. */
  bracket: { path: string; steps: number[] } | undefined;
  marks: { number: number; x: number; y: number }[];
};

export type PictureWords = LadderWords & {
  /** “115个”. */
  amount: (goal: Goal) => string;
  /** “2027年”, “by 2027”. */
  year: (goal: Goal) => string;
  /** “2027年，没有按产业拆分”, beside the number of brains. */
  brains: string;
  /** What heads the abilities of a brain. */
  abilities: string;
  list: (items: string[]) => string;
};

const round = (value: number): number => Math.round(value * 10) / 10;

export type Corner = { x: number; y: number; width: number };

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

  /** The words of a carrier and its ladder, from the corner down. */
  const carrierWords = ({ carrier }: Sector, at: Corner) => {
    const indent = carrier.rungs.length > 0 ? ladderPx : 0;
    const corner = { x: at.x + indent, y: at.y, width: at.width - indent };
    const amount = words.amount(carrier.target);
    const head = stackTexts(
      [
        { kind: 'name', text: carrier.name },
        { kind: 'figure', text: amount },
      ],
      corner,
      tag,
    );
    const year: PlacedLine = {
      text: words.year(carrier.target),
      x: corner.x + textWidth(amount, textStyles.figure.size, true) + 6,
      y: head.lines.at(-1)?.y ?? 0,
      kind: 'small',
    };
    const examples = stackTexts(
      carrier.examples.map((text): TextBlock => ({ kind: 'text', text })),
      { ...corner, y: head.end + 2 },
      tag,
    );
    const ladder =
      carrier.rungs.length > 0
        ? placeLadder(carrier.rungs, { ...at, top: at.y, y: head.end }, words, tag)
        : undefined;
    return {
      lines: [...head.lines, year, ...examples.lines],
      ladder,
      end: ladder?.end ?? examples.end,
    };
  };

  const brainWords = ({ brain }: Sector, at: Corner) =>
    stackTexts(
      [
        { kind: 'strong', text: brain.name },
        { kind: 'text', text: words.list(brain.examples) },
      ],
      at,
      tag,
    );

  /** What all brains share: how many, and what they must be able to do. */
  const frameWords = (count: Corner, abilities: Corner) => {
    const { target } = system.brains;
    const amount = words.amount(target);
    const head = stackTexts(
      [
        { kind: 'name', text: system.brains.name },
        { kind: 'figure', text: amount },
      ],
      count,
      tag,
    );
    const shift = textWidth(amount, textStyles.figure.size, true) + 6;
    const base = head.lines.at(-1)?.y ?? 0;
    const note = breakLines(words.brains, count.width - shift, textStyles.small.size, tag).map(
      (text, index, all): PlacedLine => ({
        text,
        x: count.x + shift,
        y: base - (all.length - 1 - index) * 13,
        kind: 'small',
      }),
    );
    // Beside the count, or below it where both have the same left edge.
    const below = abilities.x === count.x ? { ...abilities, y: head.end + 2 } : abilities;
    const able = stackTexts(
      [
        { kind: 'strong', text: words.abilities },
        ...system.brains.abilities.map((text): TextBlock => ({ kind: 'text', text })),
      ],
      below,
      tag,
    );
    return { lines: [...head.lines, ...note, ...able.lines], end: Math.max(head.end, able.end) };
  };

  const foundation = (id: FoundationPart['id']): FoundationPart => {
    const found = system.foundation.find((each) => each.id === id);
    if (!found) throw new Error(`content/charts/industry-brain.json: foundation lacks "${id}".`);
    return found;
  };

  const sideWords = (id: 'government' | 'firms', at: Corner) =>
    stackTexts([{ kind: 'strong', text: foundation(id).name }], at, tag);

  /** The warehouse with a bay for each thing that is done with the data. */
  const warehouseWords = (at: Corner) => {
    const { name, holds } = foundation('warehouse');
    const head = stackTexts([{ kind: 'name', text: name }], at, tag);
    const bay = scaleBand(holds, [at.x, at.x + at.width]);
    const [ceiling, floor] = [head.end + 8, head.end + 34];
    const walls = holds.map((held) => `M${round(bay(held) ?? 0)} ${ceiling}V${floor}`);
    return {
      lines: [
        ...head.lines,
        ...holds.map((held): PlacedLine => ({
          text: held,
          x: (bay(held) ?? 0) + bay.bandwidth() / 2,
          y: ceiling + 17,
          kind: 'text',
          anchor: 'middle',
        })),
      ],
      detail: `M${round(at.x)} ${ceiling}H${round(at.x + at.width)}V${floor}H${round(at.x)}${walls.join('')}`,
      end: floor,
    };
  };

  /** The tool room with a shelf for each kind of tool; the name leaves room for a number. */
  const centreWords = (at: Corner) => {
    const { name, holds } = foundation('centre');
    const head = stackTexts([{ kind: 'name', text: name }], { ...at, width: at.width - 22 }, tag);
    const shelves = holds.map((held, index) =>
      stackTexts([{ kind: 'text', text: held }], { ...at, y: head.end + 2 + index * 25 }, tag),
    );
    return {
      lines: [...head.lines, ...shelves.flatMap(({ lines }) => lines)],
      detail: shelves.map(({ end }) => `M${round(at.x)} ${end + 3}h${round(at.width)}`).join(''),
      end: (shelves.at(-1)?.end ?? head.end) + 3,
    };
  };

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

  return {
    part,
    carrierWords,
    brainWords,
    frameWords,
    sideWords,
    warehouseWords,
    centreWords,
    pill,
    tie,
    mark,
  };
};
