import { Frame, type Picture } from './frame.ts';
import { setLegend } from './legend.ts';
import { drawChart } from './panels.ts';
import { Column, foot, says, stand, type Cascades } from './parts.ts';
import { sourceLine, type ChartPage } from './read-page.ts';
import type { Block, Type } from './set-text.ts';

/** The card that social networks show: words beside the chart or above it, as the chart is wide. */

export const card = { width: 1200, height: 630, margin: 52 };

const top = 44;
const smallPx = 17;
const side = { widthPx: 330, gap: 36 };
/** Beyond this a small chart would look coarse. */
const largest = 1.6;
/** A chart that would become smaller than this shows its beginning, at a size that can be read. */
const smallest = 0.45;

type Layout = {
  words: Column;
  /** The room of the chart. */
  left: number;
  top: number;
  roomPx: number;
  /** The scale at which the whole chart would fit. */
  whole: number;
  scale: number;
  /** How much of the chart's height is shown. */
  shownPx: number;
};

export const composeSocial = (page: ChartPage, { wide: cascade }: Cascades): Picture => {
  const frame = new Frame(page.lang, cascade, page.wide);
  const { setter, sheet } = frame;
  const flat = drawChart(page.wide, 'wide', frame, cascade);
  const x = card.margin;
  const widthPx = card.width - 2 * x;

  // As many sources as one line holds, at least one.
  const credits = [3, 2, 1].map((limit) =>
    [sourceLine(page, limit), page.status].filter(Boolean).join(' · '),
  );
  const credit =
    credits.find((each) => setter.measure(each, smallPx) <= widthPx) ?? credits.at(-1) ?? '';
  const creditAt = (y: number) =>
    setter.block(credit, x, y, widthPx, frame.text(smallPx, frame.ink2));
  const footAt = foot(frame, page, x, widthPx, smallPx);
  const footTop = card.height - 30 - footAt(0).height;
  const creditTop = footTop - 8 - creditAt(0).height;
  const bottom = creditTop - 10;

  const legendAt = (y: number, left: number, roomPx: number): Block => {
    const box = { x: left, y, widthPx: roomPx, type: frame.text(smallPx, frame.ink) };
    return setLegend(page.legend, { cascade, sheet, setter }, box);
  };

  const writeWords = (wordsPx: number, titlePx: number, hasLead: boolean): Column => {
    const words = new Column(top + 8 + 14);
    const put = (text: string, type: Type, gap: number) =>
      words.add((y) => setter.block(text, x, y, wordsPx, type, true), gap);
    put(page.kicker, frame.text(18, frame.accent, true), 4);
    put(page.title, frame.head(titlePx), 12);
    put(page.shown, frame.text(20, frame.ink, true), 8);
    const lead = (y: number) => setter.block(page.lead, x, y, wordsPx, frame.text(19, frame.ink2));
    // Half a sentence says nothing: all of the lead or none.
    if (hasLead && words.y + lead(0).height < bottom) words.add(lead);
    return words;
  };

  const lay = (words: Column, left: number, from: number): Layout => {
    const roomPx = card.width - x - left;
    const legendPx = legendAt(0, left, roomPx).height;
    const highPx = bottom - from - legendPx - (legendPx > 0 ? 8 : 0);
    const whole = Math.min(roomPx / flat.width, highPx / flat.height, largest);
    const scale = whole < smallest ? Math.min(roomPx / flat.width, 1) : whole;
    const shownPx = Math.min(flat.height * scale, highPx);
    return { words, left, top: from, roomPx, whole, scale, shownPx };
  };
  const above = writeWords(widthPx, 40, false);
  const beside = writeWords(side.widthPx, 34, true);
  const layouts = [lay(above, x, above.y + 4), lay(beside, x + side.widthPx + side.gap, top)];
  const fitting = layouts.filter(({ words }) => words.y < bottom);
  const {
    words,
    left,
    top: from,
    roomPx,
    scale,
    shownPx,
  } = fitting.reduce((best, each) => (each.whole > best.whole ? each : best));

  const chartLeft = left + (roomPx - flat.width * scale) / 2;
  const end = from + shownPx;
  const isCut = shownPx < flat.height * scale - 1;
  const parts = [
    stand(flat, chartLeft, from, scale).markup,
    isCut ? frame.fade(left, end - 80, roomPx, 80) : '',
    isCut ? frame.cover(0, end, card.width, card.height - end) : '',
    frame.seal(x, top, 64, 8),
    ...words.parts,
    legendAt(end + 8, Math.min(chartLeft, left + 40), roomPx).markup,
    creditAt(creditTop).markup,
    footAt(footTop).markup,
  ];
  return frame.close(card, says(page), parts.filter(Boolean));
};
