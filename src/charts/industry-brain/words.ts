import { scaleBand } from 'd3-scale';
import { breakLines, textWidth } from '../svg/text.ts';
import type { FoundationPart, Goal, IndustryBrain, Sector } from './build.ts';
import { ladderPx, placeLadder, type LadderWords } from './ladder.ts';
import type { Corner } from './layout.ts';
import { stackTexts, textStyles, type PlacedLine, type TextBlock } from './texts.ts';

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

/** The words of each part, set from a corner down; each says where it ends. */
export const wordsOf = (system: IndustryBrain, words: PictureWords, tag: string) => {
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
        { kind: 'text', text: system.brains.abilities.join(' · ') },
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

  return { carrierWords, brainWords, frameWords, sideWords, warehouseWords, centreWords };
};
