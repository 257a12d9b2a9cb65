import { flatten } from './flatten.ts';
import { Frame, type Picture } from './frame.ts';
import { setLegend } from './legend.ts';
import { Column, foot, says, stand, type Cascades } from './parts.ts';
import { sourceLine, type ChartPage } from './read-page.ts';
import type { Block } from './set-text.ts';

/** The card that social networks show: words beside the chart or above it, as the chart is wide. */

export const card = { width: 1200, height: 630, margin: 52 };

const top = 44;
const smallPx = 17;
const sideWidth = 330;
const sideGap = 36;
/** Beyond this a small chart would look coarse. */
const largest = 1.6;

type Layout = { words: Column; legendHeight: number; left: number; top: number; scale: number };

export const composeSocial = (page: ChartPage, { wide: cascade }: Cascades): Picture => {
  const frame = new Frame(page.lang, cascade, page.wide);
  const { setter, sheet } = frame;
  const flat = flatten(page.wide, cascade, sheet);
  const x = card.margin;
  const widthPx = card.width - 2 * x;

  // As many sources as one line holds, at least one.
  const credits = [3, 2, 1].map((limit) =>
    [sourceLine(page, limit), page.status].filter(Boolean).join(' · '),
  );
  const credit =
    credits.find((each) => setter.measure(each, smallPx) <= widthPx) ?? credits.at(-1) ?? '';
  const creditAt = (y: number): Block =>
    setter.block(credit, x, y, widthPx, frame.text(smallPx, frame.ink2));
  const footAt = foot(frame, page, x, widthPx, smallPx);
  const footTop = card.height - 30 - footAt(0).height;
  const creditTop = footTop - 8 - creditAt(0).height;
  const bottom = creditTop - 10;

  const legendAt = (y: number, left: number, roomPx: number): Block => {
    const box = { x: left, y, widthPx: roomPx, type: frame.text(smallPx, frame.ink) };
    return setLegend(page.legend, { cascade, sheet, setter }, box);
  };

  /** The words in a column, and how large the chart becomes in the room that they leave. */
  const lay = (wordsPx: number, titlePx: number, isBeside: boolean): Layout => {
    const words = new Column(top + 8 + 14);
    const put = (text: string, type: ReturnType<Frame['text']>, gap: number, isEven = true) =>
      words.add((y) => setter.block(text, x, y, wordsPx, type, isEven), gap);
    put(page.kicker, frame.text(18, frame.accent, true), 4);
    put(page.title, frame.head(titlePx), 12);
    put(page.shown, frame.text(20, frame.ink, true), 8);
    if (isBeside) {
      const lead = (y: number) =>
        setter.block(page.lead, x, y, wordsPx, frame.text(19, frame.ink2));
      // Half a sentence says nothing: all of the lead or none.
      if (words.y + lead(0).height < bottom) words.add(lead);
    }
    const left = isBeside ? x + wordsPx + sideGap : x;
    const roomPx = card.width - x - left;
    const from = isBeside ? top : words.y + 4;
    const legendHeight = legendAt(0, left, roomPx).height;
    const highPx = bottom - from - legendHeight - (legendHeight > 0 ? 8 : 0);
    const scale = Math.min(roomPx / flat.width, highPx / flat.height, largest);
    // Beside the words the chart stands in the middle of its room.
    const spare = isBeside ? (highPx - flat.height * scale) / 2 : 0;
    return { words, legendHeight, left, top: from + spare, scale };
  };

  const beside = lay(sideWidth, 34, true);
  const above = lay(widthPx, 40, false);
  const {
    words,
    legendHeight,
    left,
    top: from,
    scale,
  } = beside.scale > above.scale && beside.words.y < bottom ? beside : above;
  const roomPx = card.width - x - left;
  const chart = stand(flat, left + (roomPx - flat.width * scale) / 2, from, scale);
  const legendLeft = left + (roomPx - flat.width * scale) / 2;
  const parts = [
    frame.seal(x, top, 64, 8),
    ...words.parts,
    chart.markup,
    legendHeight > 0
      ? legendAt(from + chart.height + 8, Math.min(legendLeft, left + 40), roomPx).markup
      : '',
    creditAt(creditTop).markup,
    footAt(footTop).markup,
  ];
  return frame.close(card, says(page), parts.filter(Boolean));
};
