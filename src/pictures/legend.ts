import { type Element, isText } from 'domhandler';
import type { Cascade, Style } from './cascade.ts';
import type { ClassSheet } from './class-sheet.ts';
import { parseColour, toHex } from './colour.ts';
import { flatten, literalStyle } from './flatten.ts';
import { findAll, lineOf, round, tag } from './markup.ts';
import type { Block, TextSetter, Type } from './set-text.ts';

/**
 * A chart's legend, which on the page is a list with marks drawn by the style sheet, as SVG: each
 * mark is what the sheet makes of it, a disc, a square, a diamond, a line or a word, or else the
 * SVG that the item holds.
 */

type Tools = { cascade: Cascade; sheet: ClassSheet; setter: TextSetter };

/** Stands on the middle of its line, from the origin to the right. */
type Mark = { markup: string; width: number };

const colourIn = (...values: (string | undefined)[]): string | null => {
  for (const value of values) {
    const found = value
      ?.match(/#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b(?:white|black)\b/gi)
      ?.map((each) => parseColour(each))
      .find((colour) => colour && colour.alpha > 0);
    if (found) return toHex(found);
  }
  return null;
};

const lineMark = (style: Style, { sheet }: Tools, sizePx: number): Mark | null => {
  const [across, upright] = [style.get('border-block-start'), style.get('border-inline-start')];
  const colour = colourIn(across, upright);
  if (!colour) return null;
  const isDashed = /dashed|dotted/.test(`${across} ${style.get('border-block-start-style')}`);
  const look = sheet.classFor(
    new Map([
      ['fill', 'none'],
      ['stroke', colour],
      ['stroke-width', '2'],
      ...(isDashed ? [['stroke-dasharray', '4 3'] as [string, string]] : []),
    ]),
  );
  const width = across ? Math.round(sizePx * 1.9) : 2;
  const d = across ? `M0 0H${width}` : `M1 ${round(-sizePx / 2)}V${round(sizePx / 2)}`;
  return { markup: tag('path', { d, class: look }), width };
};

const shapeMark = (style: Style, { sheet }: Tools, sizePx: number): Mark | null => {
  const fill = colourIn(style.get('background-color'), style.get('background'));
  const stroke = colourIn(style.get('border-color'), style.get('border'));
  if (!fill && !stroke) return null;
  const look = sheet.classFor(
    new Map([
      ['fill', fill ?? 'none'],
      ['stroke', stroke ?? 'none'],
      ...(stroke ? [['stroke-width', '2'] as [string, string]] : []),
    ]),
  );
  // A little lower than a capital letter.
  const width = Math.round(sizePx * 0.82);
  const inset = stroke ? 1 : 0;
  const side = width - 2 * inset;
  const isRound = /^(50%|[1-9]\d{2,}px|[5-9]px)$/.test(style.get('border-radius') ?? '');
  const isTurned = style.get('rotate') === '45deg';
  const markup = tag('rect', {
    x: inset,
    y: -side / 2,
    width: side,
    height: side,
    rx: isRound ? side / 2 : undefined,
    transform: isTurned ? `rotate(45 ${width / 2} 0)` : undefined,
    class: look,
  });
  return { markup, width };
};

/** What stands before the words of an item; null for nothing. */
export const drawMark = (item: Element, tools: Tools, type: Type): Mark | null => {
  const { sizePx } = type;
  const [drawn] = findAll(item, ({ name }) => name === 'svg');
  if (drawn) {
    const { markup, width, height } = flatten(drawn, tools.cascade, tools.sheet);
    const scale = round((sizePx * 1.1) / height);
    const transform = `translate(0 ${round(-sizePx * 0.55)}) scale(${scale})`;
    return { markup: tag('g', { transform }, markup), width: width * scale };
  }
  const style = literalStyle(tools.cascade, item, 'before');
  const word = /^["'](.+?)["']/.exec(style.get('content') ?? '')?.[1];
  if (word) {
    const look = { ...type, isBold: true, colour: colourIn(style.get('color')) ?? type.colour };
    const width = tools.setter.measure(word, sizePx, true);
    return { markup: tools.setter.line(word, 0, sizePx * 0.36, look), width };
  }
  return lineMark(style, tools, sizePx) ?? shapeMark(style, tools, sizePx);
};

/** Set in rows no wider than `widthPx`, from x and the top at y. */
export const setLegend = (
  items: Element[],
  tools: Tools,
  box: { x: number; y: number; widthPx: number; type: Type },
): Block => {
  const { type } = box;
  const row = type.sizePx * 1.75;
  let [x, y] = [0, 0];
  const parts = items.map((item) => {
    const mark = drawMark(item, tools, type);
    const text = lineOf(withoutPictures(item));
    const indent = mark ? mark.width + type.sizePx * 0.5 : 0;
    const width = indent + tools.setter.measure(text, type.sizePx, type.isBold);
    if (x > 0 && x + width > box.widthPx) [x, y] = [0, y + row];
    const at = { x: box.x + x, y: box.y + y };
    x += width + type.sizePx * 1.4;
    const middle = at.y + row / 2;
    return (
      (mark
        ? tag('g', { transform: `translate(${round(at.x)} ${round(middle)})` }, mark.markup)
        : '') + tools.setter.line(text, at.x + indent, middle + type.sizePx * 0.36, type)
    );
  });
  return { markup: parts.join(''), height: items.length === 0 ? 0 : y + row };
};

/** The item without its drawing, whose own words would be read twice. */
const withoutPictures = (item: Element): Element => {
  const copy = item.cloneNode(true);
  const prune = (element: Element): void => {
    element.children = element.children.filter((child) => isText(child) || !isSvg(child));
    for (const child of element.children) if ('children' in child) prune(child as Element);
  };
  prune(copy);
  return copy;
};

const isSvg = (node: unknown): boolean => (node as Element).name === 'svg';
