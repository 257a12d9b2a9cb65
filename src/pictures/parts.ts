import type { Cascade, Form } from './cascade.ts';
import type { Flat } from './flatten.ts';
import { spoken, type Frame } from './frame.ts';
import { round, tag } from './markup.ts';
import { sourceLine, type ChartPage } from './read-page.ts';
import type { Block } from './set-text.ts';

/** What the pictures of a chart, whatever their shape, are put together from. */

export type Cascades = Record<Form, Cascade>;

/** Blocks under one another; each starts where the one before it ended. */
export class Column {
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

/** The chart itself, its top left corner at a point. */
export const stand = ({ markup, height }: Flat, x: number, y: number, scale = 1): Block => {
  const size = scale === 1 ? '' : ` scale(${round(scale)})`;
  return {
    markup: tag('g', { transform: `translate(${round(x)} ${round(y)})${size}` }, markup),
    height: height * scale,
  };
};

/** An address in lines that fit, broken after a slash. */
const breakAddress = (frame: Frame, address: string, widthPx: number, sizePx: number) => {
  const lines: string[] = [];
  for (const part of spoken(address).match(/[^/]*\/|[^/]+$/g) ?? []) {
    const joined = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && frame.setter.measure(joined, sizePx) <= widthPx)
      lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
};

/** Site and address under a rule, on one line where both fit. */
export const foot = (
  frame: Frame,
  { siteName, address }: ChartPage,
  x: number,
  widthPx: number,
  sizePx: number,
) => {
  const { setter } = frame;
  const lines = breakAddress(frame, address, widthPx, sizePx);
  const [where = ''] = lines;
  const step = sizePx * 1.7;
  const isOneLine =
    lines.length === 1 &&
    setter.measure(siteName, sizePx, true) + setter.measure(where, sizePx) + 2 * sizePx < widthPx;
  return (y: number): Block => ({
    markup: [
      frame.line(x, x + widthPx, y),
      setter.line(siteName, x, y + step + 2, frame.text(sizePx, frame.ink2, true)),
      ...(isOneLine
        ? [setter.line(where, x + widthPx, y + step + 2, frame.text(sizePx), 'end')]
        : lines.map((line, index) =>
            setter.line(line, x, y + (2 + index) * step + 2, frame.text(sizePx)),
          )),
    ].join(''),
    height: step * (isOneLine ? 1 : 1 + lines.length) + 2,
  });
};

/** Title and description of the whole picture, for those who do not see it. */
export const says = (page: ChartPage) => ({
  title: page.title,
  description: [
    ...new Set([
      page.lead,
      page.wide.attribs['aria-label'] ?? '',
      sourceLine(page, Infinity),
      page.status,
      `${page.siteName}: ${page.address}`,
    ]),
  ]
    .filter(Boolean)
    .join('\n'),
});
