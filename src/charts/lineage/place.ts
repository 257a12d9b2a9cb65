import { range, rollup } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { linkVertical } from 'd3-shape';
import { breakLines, textWidth } from '../svg/text.ts';
import type { Lineage, LineageGoal, LineageTie } from './build.ts';

type PlacedText = { text: string; x: number; y: number };
type Point = [number, number];

export type PlacedDocument = {
  id: string;
  plan: string | undefined;
  name: PlacedText[];
  meta: PlacedText;
  dot: { x: number; y: number };
  bar: { x: number; y: number; width: number };
};

export type PlacedGoal = LineageGoal & {
  x: number;
  y: number;
  label: PlacedText & { anchor: 'start' | 'end' };
};

export type LineageLayout = {
  form: 'wide' | 'narrow';
  width: number;
  height: number;
  years: { year: number; x: number; hasLabel: boolean }[];
  documents: PlacedDocument[];
  ties: (LineageTie & { path: string })[];
  goals: PlacedGoal[];
};

type Words = {
  /** “2020年6月 · 据报道” under a document's name. */
  meta: (document: Lineage['documents'][number]) => string;
  /** A goal in words. */
  goal: (goal: LineageGoal) => string;
};

const firstYear = 2018;
const lastYear = 2028;
const top = 30;
const nameSize = 12.5;
const leading = 16;
const goalSize = 12;

/** Rows of documents over years; names stand beside the rows, or over them where it is narrow. */
export const placeLineage = (
  lineage: Lineage,
  words: Words,
  tag: string,
  form: 'wide' | 'narrow',
): LineageLayout => {
  const widthPx = form === 'wide' ? 720 : 360;
  const labelPx = form === 'wide' ? 236 : 0;
  const x = scaleLinear([firstYear, lastYear], [labelPx + 12, widthPx - 8]);
  let y = top;
  const documents = lineage.documents.map((document): PlacedDocument => {
    const lines = breakLines(
      document.name,
      (form === 'wide' ? labelPx : widthPx) - 8,
      nameSize,
      tag,
      true,
    );
    const block = lines.length * leading + 14;
    const rowTop = y;
    // A wide row sets the bar at the middle of its words; a narrow one below them.
    const barY = form === 'wide' ? rowTop + Math.max(block, 34) / 2 + 6 : rowTop + block + 22;
    y = form === 'wide' ? rowTop + Math.max(block, 34) + 14 : barY + 18;
    return {
      id: document.id,
      plan: document.plan,
      name: lines.map((text, index) => ({ text, x: 0, y: rowTop + 12 + index * leading })),
      meta: { text: words.meta(document), x: 0, y: rowTop + 12 + lines.length * leading - 1 },
      dot: { x: x(document.issuedAt), y: barY },
      bar: {
        x: x(document.from),
        y: barY,
        width: x(document.to + 1) - x(document.from),
      },
    };
  });
  const byId = new Map(documents.map((document) => [document.id, document]));
  const curve = linkVertical<{ source: Point; target: Point }, Point>();
  const ties = lineage.ties.flatMap((tie) => {
    const [from, to] = [byId.get(tie.from), byId.get(tie.to)];
    if (!from || !to) return [];
    const path = curve({ source: [from.dot.x, from.dot.y], target: [to.dot.x, to.dot.y] }) ?? '';
    return [{ ...tie, path: path.replace(/\d+\.\d+/g, (number) => Number(number).toFixed(1)) }];
  });
  // A document may state its goal twice, in other words; the two share a mark and a label.
  const shared = rollup(
    lineage.goals,
    (goals) => [...new Set(goals.map(words.goal))].join(' / '),
    ({ document, indicator, fact }) => `${document} ${indicator} ${fact.year}`,
  );
  const goals = lineage.goals.flatMap((goal): PlacedGoal[] => {
    const document = byId.get(goal.document);
    if (!document || goal.fact.year === undefined) return [];
    const at = x(goal.fact.year + 1);
    const key = `${goal.document} ${goal.indicator} ${goal.fact.year}`;
    const text = shared.get(key);
    if (text === undefined) return [];
    shared.delete(key);
    const isEnd = at + 10 + textWidth(text, goalSize, true) > widthPx;
    return [
      {
        ...goal,
        x: at,
        y: document.bar.y,
        label: {
          text,
          x: isEnd ? at + 6 : at + 10,
          y: isEnd ? document.bar.y - 10 : document.bar.y + 4,
          anchor: isEnd ? 'end' : 'start',
        },
      },
    ];
  });
  return {
    form,
    width: widthPx,
    height: y,
    years: range(firstYear, lastYear).map((year) => ({
      year,
      x: x(year),
      hasLabel: form === 'wide' || year % 2 === 0,
    })),
    documents,
    ties,
    goals,
  };
};
