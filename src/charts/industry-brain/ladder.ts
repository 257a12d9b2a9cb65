import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Rung } from './build.ts';
import { stackTexts, type PlacedLine, type TextBlock } from './texts.ts';

export type PlacedBar = {
  x: number;
  y: number;
  width: number;
  height: number;
  kind: 'start' | 'target' | 'share';
};

export type PlacedLadder = {
  lines: PlacedLine[];
  bars: PlacedBar[];
  /** Two rails with rungs between them, and the arrow on top. */
  frame: string;
  head: string;
  end: number;
};

export type LadderWords = {
  /** “智能工厂 127个 → 180个”. */
  span: (rung: Rung) => string;
  /** “= 创新工厂50个”, “+ …”, for a rung that is split; its name and total stand above. */
  parts: (rung: Rung) => string[];
};

const barPx = 12;
const railPx = 13;

/** How far the words beside the ladder stand from its left rail. */
export const ladderPx = railPx + 13;

/**
 * The rungs with the topmost first; every bar on one scale, so that their lengths compare.
 * The rails begin at `top`, beside the name and number of the topmost rung.
 */
export const placeLadder = (
  rungs: Rung[],
  at: { x: number; top: number; y: number; width: number },
  words: LadderWords,
  tag: string,
): PlacedLadder => {
  const left = at.x + ladderPx;
  const width = at.width - ladderPx;
  const scale = scaleLinear([0, max(rungs, ({ target }) => target.fact.value) ?? 1], [0, width]);
  let y = at.y;
  const placed = [...rungs].reverse().map((rung) => {
    const value = rung.target.fact.value;
    const text = stackTexts(
      rung.parts.length > 0
        ? words.parts(rung).map((text): TextBlock => ({ kind: 'text', text, before: 0 }))
        : [{ kind: 'strong', text: words.span(rung) }],
      { x: left, y, width },
      tag,
    );
    const bar = { y: text.end + 3, height: barPx };
    const bars: PlacedBar[] = [];
    let from = 0;
    for (const { target } of rung.parts) {
      const to = from + target.fact.value;
      bars.push({ ...bar, x: left + scale(from), width: scale(to) - scale(from), kind: 'share' });
      from = to;
    }
    if (rung.parts.length === 0)
      bars.push({ ...bar, x: left, width: scale(value), kind: 'target' });
    if (rung.start) bars.push({ ...bar, x: left, width: scale(rung.start.value), kind: 'start' });
    y = bar.y + barPx + 11;
    return { lines: text.lines, bars };
  });
  const end = y - 11;
  const top = at.top + 10;
  const rail = (x: number) => `M${x} ${end}V${top}`;
  const frame = [
    rail(at.x),
    rail(at.x + railPx),
    // A rung every dozen pixels, as on a real ladder.
    ...Array.from(
      { length: Math.floor((end - top - 6) / 13) },
      (_, index) => `M${at.x} ${end - 8 - index * 13}h${railPx}`,
    ),
  ].join('');
  const centre = at.x + railPx / 2;
  return {
    lines: placed.flatMap(({ lines }) => lines),
    bars: placed.flatMap(({ bars }) => bars),
    frame,
    head: `M${centre} ${top - 11}l-6 8h12z`,
    end,
  };
};
