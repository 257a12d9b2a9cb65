import { textWidth } from '../charts/svg/text.ts';
import type { Cascade, Form } from './cascade.ts';
import { flatten, type Flat } from './flatten.ts';
import { Frame, spoken, type Picture } from './frame.ts';
import { setLegend } from './legend.ts';
import { round, tag } from './markup.ts';
import type { ChartPage } from './read-page.ts';
import type { Block } from './set-text.ts';

/** A chart's picture with everything around it that must travel with it. */

export type Cascades = Record<Form, Cascade>;

/** Blocks under one another; each starts where the one before it ended. */
class Column {
  readonly parts: string[] = [];
  y: number;

  constructor(y: number) {
    this.y = y;
  }

  add(block: (y: number) => Block, gap = 0): void {
    const { markup, height } = block(this.y);
    if (height === 0) return;
    this.parts.push(markup);
    this.y += height + gap;
  }
}

const says = ({ title, lead, source, status, siteName, address, wide }: ChartPage) => ({
  title,
  description: [
    ...new Set([lead, wide.attribs['aria-label'] ?? '', source, status, `${siteName}: ${address}`]),
  ]
    .filter(Boolean)
    .join('\n'),
});

const stand = ({ markup, height, width }: Flat, x: number, y: number, scale = 1): Block => ({
  markup: tag(
    'g',
    {
      transform: `translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${round(scale)})`}`,
    },
    markup,
  ),
  height: width === 0 ? 0 : height * scale,
});

/** Site and address, on one line where both fit. */
const foot = (frame: Frame, page: ChartPage, x: number, widthPx: number, sizePx: number) => {
  const name = frame.text(sizePx, frame.ink2, true);
  const address = frame.text(sizePx, frame.ink3);
  const where = spoken(page.address);
  const step = sizePx * 1.7;
  const isOneLine =
    textWidth(page.siteName, sizePx, true) + textWidth(where, sizePx) + sizePx < widthPx;
  return (y: number): Block => ({
    markup:
      frame.line(x, x + widthPx, y) +
      frame.setter.line(page.siteName, x, y + step + 2, name) +
      (isOneLine
        ? frame.setter.line(where, x + widthPx, y + step + 2, address, 'end')
        : frame.setter.line(where, x, y + 2 * step + 2, address)),
    height: step * (isOneLine ? 1 : 2) + 2,
  });
};

type Measures = { margin: number; title: number; lead: number; small: number };

/** Title on top, picture, how to read it, where it comes from: one column. */
const composeColumn = (
  page: ChartPage,
  cascade: Cascade,
  form: Form,
  measures: Measures,
): Picture => {
  const frame = new Frame(page.lang, cascade, page[form]);
  const { setter, sheet } = frame;
  const flat = flatten(page[form], cascade, sheet);
  const { margin: x, title, lead, small } = measures;
  const inner = flat.width;
  const column = new Column(x * 0.75 + 6 + x * 0.45);
  const put = (text: string, type: Parameters<typeof setter.block>[4], gap: number, isEven = false) =>
    column.add((y) => setter.block(text, x, y, inner, type, isEven), gap);
  put(page.kicker, frame.text(small + 1, frame.accent, true), 2);
  put(page.title, frame.head(title), title * 0.3, true);
  put(page.lead, frame.text(lead, frame.ink2), 0);
  column.y += x * 0.6;
  put(page.shown, frame.text(lead, frame.ink, true), 8);
  column.add((y) => stand(flat, x, y), 10);
  column.add(
    (y) =>
      setLegend(
        page.legend,
        { cascade, sheet, setter },
        { x, y, widthPx: inner, type: frame.text(small + 1, frame.ink) },
      ),
    4,
  );
  column.y += 6;
  put(page.caption, frame.text(small), 6);
  put(page.source, frame.text(small, frame.ink2), 0);
  put(page.status, frame.text(small, frame.accent, true), 0);
  column.y += 8;
  column.add(foot(frame, page, x, inner, small));
  const width = inner + 2 * x;
  return frame.close({ width, height: column.y + x * 0.6 }, says(page), [
    frame.seal(x, x * 0.75, 40, 6),
    ...column.parts,
  ]);
};

/** The picture for an article, also handed out as SVG. */
export const composeArticle = (page: ChartPage, cascades: Cascades): Picture =>
  composeColumn(page, cascades.wide, 'wide', { margin: 32, title: 25, lead: 14, small: 11 });

/** The narrow picture, long, for a phone. */
export const composePhone = (page: ChartPage, cascades: Cascades): Picture =>
  composeColumn(page, cascades.narrow, 'narrow', { margin: 24, title: 23, lead: 14, small: 11 });

const card = { width: 1200, height: 630, margin: 52 };

/** A card as social networks show it: the words beside the picture or above it, as fits better. */
export const composeSocial = (page: ChartPage, cascades: Cascades): Picture => {
  const cascade = cascades.wide;
  const frame = new Frame(page.lang, cascade, page.wide);
  const { setter, sheet } = frame;
  const flat = flatten(page.wide, cascade, sheet);
  const { width, height, margin: x } = card;
  const inner = width - 2 * x;
  const tools = { cascade, sheet, setter };
  const legendAt = (y: number, left: number, widthPx: number) =>
    setLegend(page.legend, tools, { x: left, y, widthPx, type: frame.text(17, frame.ink) });
  const shown = (y: number, left: number, widthPx: number) =>
    setter.block(page.shown, left, y, widthPx, frame.text(19, frame.ink, true));

  // The foot first: it stands at the bottom whatever is above it.
  const small = 17;
  const credit = [page.source, page.status].filter(Boolean).join(page.lang === 'zh' ? '　' : ' ');
  const creditAt = (y: number) => setter.block(credit, x, y, inner, frame.text(small, frame.ink2));
  const footHeight = creditAt(0).height + small * 1.7 + 10;
  const bottom = height - 30 - footHeight;
  const top = 44 + 8 + 16;

  const words = (widthPx: number, size: number): Column => {
    const column = new Column(top);
    column.add((y) => setter.block(page.kicker, x, y, widthPx, frame.text(20, frame.accent, true)), 4);
    column.add((y) => setter.block(page.title, x, y, widthPx, frame.head(size), true), 14);
    return column;
  };
  const sideWidth = 330;
  const above = words(inner, 40);
  const beside = words(sideWidth, 36);
  const extras = (left: number, widthPx: number) =>
    shown(0, left, widthPx).height + legendAt(0, left, widthPx).height + 12;
  const fit = (widthPx: number, heightPx: number) =>
    Math.min(widthPx / flat.width, heightPx / flat.height, 1.6);
  const scaleAbove = fit(inner, bottom - above.y - extras(x, inner));
  const sideLeft = x + sideWidth + 40;
  const scaleBeside = fit(width - x - sideLeft, bottom - top - extras(sideLeft, width - x - sideLeft));
  const isBeside = scaleBeside > scaleAbove && beside.y < bottom;

  const column = isBeside ? beside : above;
  const scale = isBeside ? scaleBeside : scaleAbove;
  const left = isBeside ? sideLeft : x + Math.max(0, (inner - flat.width * scale) / 2);
  const room = width - x - left;
  if (isBeside) {
    column.add((y) => setter.block(shorten(page.lead, bottom - y), x, y, sideWidth, frame.text(19, frame.ink2)));
    column.y = top;
  }
  column.add((y) => shown(y, left, room), 6);
  column.add((y) => stand(flat, left, y, scale), 6);
  column.add((y) => legendAt(y, left, room));
  const parts = [frame.seal(x, 44, 64, 8), ...column.parts];
  parts.push(creditAt(bottom + 8).markup);
  parts.push(foot(frame, page, x, inner, small)(height - 30 - small * 1.7 - 4).markup);
  return frame.close({ width, height }, says(page), parts);

  /** The lead where it fits beside the picture, else nothing: half a sentence says nothing. */
  function shorten(text: string, roomPx: number): string {
    return setter.block(text, x, 0, sideWidth, frame.text(19, frame.ink2)).height <= roomPx ? text : '';
  }
};

/** The card of pages without a chart: the site's name and what it is. */
export const composeSite = (page: SitePage, cascades: Cascades): Picture => {
  const frame = new Frame(page.lang, cascades.wide, page.at);
  const { setter } = frame;
  const { width, height, margin } = card;
  const x = margin + 20;
  const textWidthPx = 640;
  const column = new Column(150);
  column.add((y) => setter.block(page.siteName, x, y, textWidthPx, frame.head(64), true), 26);
  column.add((y) => setter.block(page.tagline, x, y, textWidthPx, frame.text(28, frame.ink2)));
  // Six steps upwards, as in the plan’s six pillars.
  const steps = Array.from({ length: 6 }, (_, index) => {
    const look = frame.sheet.classFor(
      new Map([
        ['fill', frame.river],
        ['fill-opacity', String(round(0.12 + index * 0.1))],
      ]),
    );
    const tall = 90 + index * 66;
    return tag('rect', {
      x: 800 + index * 55,
      y: height - 96 - tall,
      width: 55,
      height: tall,
      class: look,
    });
  });
  return frame.close(
    { width, height },
    { title: page.siteName, description: `${page.tagline}\n${page.address}` },
    [
      frame.seal(x, 84, 84, 10),
      ...column.parts,
      ...steps,
      frame.line(x, width - margin - 18, height - 96),
      setter.line(spoken(page.address), x, height - 52, frame.text(22, frame.ink3)),
    ],
  );
};

export type SitePage = {
  lang: ChartPage['lang'];
  siteName: string;
  tagline: string;
  address: string;
  at: ChartPage['wide'];
};
