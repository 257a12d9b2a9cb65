import { type Element, isText } from 'domhandler';
import type { Cascade } from './cascade.ts';
import type { ClassSheet } from './class-sheet.ts';
import { parseColour, toHex } from './colour.ts';
import { flatten, literalStyle } from './flatten.ts';
import { findAll, lineOf, round, tag } from './markup.ts';
import type { Block, TextSetter, Type } from './set-text.ts';

/**
 * A chart's legend, which on the page is a list with marks drawn by the style sheet, as SVG: each
 * mark is a disc or a square in the colours that the sheet gives it, or the SVG that the item holds.
 */

/** A mark is a little lower than a capital letter. */
const markSize = (sizePx: number): number => Math.round(sizePx * 0.82);

const colourIn = (value: string | undefined): string | null => {
  const found = value
    ?.match(/#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b(?:white|black)\b/gi)
    ?.map((each) => parseColour(each))
    .find((colour) => colour && colour.alpha > 0);
  return found ? toHex(found) : null;
};

/** The mark of one item, its top left corner at the origin, and how wide it is. */
const drawMark = (item: Element, cascade: Cascade, sheet: ClassSheet, sizePx: number) => {
  const [drawn] = findAll(item, ({ name }) => name === 'svg');
  if (drawn) {
    const { markup, width, height } = flatten(drawn, cascade, sheet);
    const scale = round((sizePx * 1.1) / height);
    return { markup: tag('g', { transform: `scale(${scale})` }, markup), width: width * scale };
  }
  const style = literalStyle(cascade, item, 'before');
  const fill = colourIn(style.get('background-color') ?? style.get('background'));
  const border = style.get('border') ?? style.get('border-color');
  const stroke = colourIn(border);
  if (!fill && !stroke) return null;
  const look = sheet.classFor(
    new Map([
      ['fill', fill ?? 'none'],
      ['stroke', stroke ?? 'none'],
      ...(stroke ? [['stroke-width', '2'] as [string, string]] : []),
    ]),
  );
  const markPx = markSize(sizePx);
  const inset = stroke ? 1 : 0;
  const side = markPx - 2 * inset;
  const isRound = /^(50%|[1-9]\d{2,}px|[5-9]px)$/.test(style.get('border-radius') ?? '');
  const markup = tag('rect', {
    x: inset,
    y: inset,
    width: side,
    height: side,
    rx: isRound ? side / 2 : undefined,
    class: look,
  });
  return { markup, width: markPx };
};

/** Set in rows no wider than `widthPx`, from x and the top at y. */
export const setLegend = (
  items: Element[],
  tools: { cascade: Cascade; sheet: ClassSheet; setter: TextSetter },
  box: { x: number; y: number; widthPx: number; type: Type },
): Block => {
  const { type } = box;
  const row = type.sizePx * 1.75;
  let [x, y] = [0, 0];
  const parts = items.map((item) => {
    const mark = drawMark(item, tools.cascade, tools.sheet, type.sizePx);
    const text = lineOf(withoutPictures(item));
    const indent = mark ? mark.width + type.sizePx * 0.5 : 0;
    const width = indent + tools.setter.measure(text, type.sizePx, type.isBold);
    if (x > 0 && x + width > box.widthPx) [x, y] = [0, y + row];
    const at = { x: box.x + x, y: box.y + y };
    x += width + type.sizePx * 1.4;
    const middle = at.y + row / 2;
    return (
      (mark
        ? tag(
            'g',
            { transform: `translate(${round(at.x)} ${round(middle - markSize(type.sizePx) / 2)})` },
            mark.markup,
          )
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
