import { max, range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { breakLines } from '../svg/text.ts';
import type { Pillar } from './build.ts';

/** A pillar with the words that stand on its step. */
export type LabelledPillar = Pillar & { chapterLabel: string };

export type PlacedLine = {
  text: string;
  x: number;
  y: number;
  kind: 'chapter' | 'name' | 'aim' | 'means';
};

export type PlacedStep = {
  id: string;
  level: number;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: PlacedLine[];
};

export type SixPillarsLayout = {
  form: 'wide' | 'narrow';
  width: number;
  height: number;
  steps: PlacedStep[];
  /** The nosing of the flight: one line over all steps. */
  edge: string;
  /** Where “groundwork” and “outward” stand. */
  ends: { low: { x: number; y: number }; high: { x: number; y: number; isEnd: boolean } };
};

type TextStyle = {
  kind: PlacedLine['kind'];
  size: number;
  leading: number;
  isBold: boolean;
  before: number;
};

const styles: Record<PlacedLine['kind'], TextStyle> = {
  chapter: { kind: 'chapter', size: 11, leading: 15, isBold: false, before: 0 },
  name: { kind: 'name', size: 16, leading: 19, isBold: true, before: 4 },
  aim: { kind: 'aim', size: 12.5, leading: 17, isBold: false, before: 5 },
  means: { kind: 'means', size: 11.5, leading: 15.5, isBold: false, before: 9 },
};

const padding = 10;

/** “Infrastructure” must fit a sixth of the width in the widest of the fonts that readers have. */
const latinNamePx = 13;

/** Sets the texts below each other; returns the lines from y = 0 and the height they take. */
const stack = (
  blocks: { kind: PlacedLine['kind']; texts: string[] }[],
  widthPx: number,
  tag: string,
  namePx = styles.name.size,
): { lines: { text: string; y: number; kind: PlacedLine['kind'] }[]; height: number } => {
  const lines: { text: string; y: number; kind: PlacedLine['kind'] }[] = [];
  let y = 0;
  for (const { kind, texts } of blocks) {
    const style = styles[kind];
    const sizePx = kind === 'name' ? namePx : style.size;
    y += style.before;
    for (const [index, text] of texts.entries()) {
      if (kind === 'means' && index > 0) y += 3;
      for (const part of breakLines(text, widthPx, sizePx, tag, style.isBold)) {
        y += style.leading;
        lines.push({ text: part, y: y - style.leading * 0.25, kind });
      }
    }
  }
  return { lines, height: y };
};

/** A flight of steps that rises to the right; each step stands on the ground. */
export const placeWide = (
  pillars: LabelledPillar[],
  tag: string,
  widthPx = 720,
): SixPillarsLayout => {
  const x = scaleBand(range(pillars.length), [0, widthPx]).paddingInner(0.03);
  const texts = pillars.map((pillar) =>
    stack(
      [
        { kind: 'chapter', texts: [pillar.chapterLabel] },
        { kind: 'name', texts: [pillar.name] },
        { kind: 'aim', texts: [pillar.aim] },
        { kind: 'means', texts: pillar.means },
      ],
      x.bandwidth() - 2 * padding,
      tag,
      tag.startsWith('zh') ? undefined : latinNamePx,
    ),
  );
  const rise = 34;
  const top = 26;
  // The lowest step must hold its words, and so must every higher one.
  const lowest = (max(texts, ({ height }, level) => height - level * rise) ?? 0) + 2 * padding + 6;
  const last = pillars.length - 1;
  const height = top + lowest + last * rise;
  const y = scaleLinear([0, last], [height - lowest, top]);
  const steps = pillars.map((pillar, level) => {
    const left = x(level) ?? 0;
    const head = y(level);
    return {
      id: pillar.id,
      level,
      x: left,
      y: head,
      width: x.bandwidth(),
      height: height - head,
      lines: (texts[level]?.lines ?? []).map((each) => ({
        ...each,
        x: left + padding,
        y: head + padding + 4 + each.y,
      })),
    };
  });
  const nosing = [...steps.map((step) => ({ x: step.x, y: step.y })), { x: widthPx, y: top }];
  const edge = line<{ x: number; y: number }>(
    ({ x: at }) => at,
    (point) => point.y,
  ).curve(curveStepAfter);
  return {
    form: 'wide',
    width: widthPx,
    height,
    steps,
    edge: edge(nosing) ?? '',
    ends: {
      low: { x: 0, y: y(0) - 10 },
      high: { x: widthPx, y: top - 10, isEnd: true },
    },
  };
};

/** The same flight seen from above: rows from the outward reach down to the groundwork. */
export const placeNarrow = (
  pillars: LabelledPillar[],
  tag: string,
  widthPx = 360,
): SixPillarsLayout => {
  const top = 24;
  const indent = scaleLinear([0, pillars.length - 1], [0, 60]);
  const gap = 4;
  let y = top;
  const steps = [...pillars].reverse().map((pillar) => {
    const left = indent(pillar.level);
    const { lines, height } = stack(
      [
        { kind: 'chapter', texts: [pillar.chapterLabel] },
        { kind: 'name', texts: [pillar.name] },
        { kind: 'aim', texts: [pillar.aim] },
      ],
      widthPx - left - 2 * padding - 2,
      tag,
    );
    const step: PlacedStep = {
      id: pillar.id,
      level: pillar.level,
      x: left,
      y,
      width: widthPx - left,
      height: height + 2 * padding,
      lines: lines.map((each) => ({ ...each, x: left + padding + 2, y: y + padding + each.y })),
    };
    y += step.height + gap;
    return step;
  });
  const edge = line<{ x: number; y: number }>(
    ({ x: at }) => at,
    (point) => point.y,
  );
  return {
    form: 'narrow',
    width: widthPx,
    height: y + 16,
    // Read from the groundwork upwards, as on the wide picture.
    steps: steps.reverse(),
    edge:
      edge(
        steps.flatMap((step) => [
          { x: step.x, y: step.y + step.height },
          { x: step.x, y: step.y },
        ]),
      ) ?? '',
    ends: { low: { x: 0, y: y + 10 }, high: { x: widthPx, y: top - 9, isEnd: true } },
  };
};
