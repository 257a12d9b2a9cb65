import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Cascade, Style } from './cascade.ts';
import type { ClassSheet } from './class-sheet.ts';
import { parseColour, toHex } from './colour.ts';
import { escapeXml, findAll, round, tag } from './markup.ts';

/**
 * The SVG of a finished page as SVG that stands alone: no class of the site, no link, no hidden
 * part, every style literal and in the sheet of the picture.
 */

/** Properties that SVG draws by, and that a class of the picture may therefore set. */
const painted =
  /^(fill|stroke|stop|flood|marker|clip|mask)(-[a-z]+)*$|^(color|opacity|visibility|font-(family|size|weight|style|stretch|variant-numeric)|letter-spacing|word-spacing|text-anchor|dominant-baseline|alignment-baseline|baseline-shift|vector-effect|shape-rendering|mix-blend-mode)$/;

/** Properties that must become attributes, which more programs understand. */
const geometry = /^(x|y|width|height|cx|cy|r|rx|ry|d|transform)$/;

const others =
  /^(font|display|paint-order|background(-color)?|border(-color|-width|-style|-radius)?|border-(block|inline)-start(-style|-color)?|content|rotate)$/;

/** Whether a property of a style sheet can show in a picture, its legend or its frame. */
export const isPictured = (property: string): boolean =>
  painted.test(property) || geometry.test(property) || others.test(property);

/** `font: 700 16px/1.2 serif` in its parts. */
const splitFont = (value: string): [string, string][] => {
  const found =
    /^(?:(italic|oblique)\s+)?(?:(bold|normal|\d{3})\s+)?([\d.]+(?:px|em|%))(?:\s*\/\s*\S+)?\s+(.+)$/.exec(
      value,
    );
  if (!found) throw new Error(`The font “${value}” is written in a way that pictures do not know.`);
  const [, style, weight = '400', size = '', family = ''] = found;
  return [
    ...(style ? [['font-style', style] as [string, string]] : []),
    ['font-weight', weight],
    ['font-size', size],
    ['font-family', family],
  ];
};

/** Colours that are partly clear as a colour and an opacity; older programs know no `rgba()`. */
const splitColour = (property: string, value: string): [string, string][] => {
  const colour = /^(fill|stroke|stop-color|color)$/.test(property) ? parseColour(value) : null;
  if (!colour) return [[property, value]];
  if (colour.alpha === 1 || property === 'color') return [[property, toHex(colour)]];
  if (colour.alpha === 0 && property !== 'stop-color') return [[property, 'none']];
  const opacity = property === 'stop-color' ? 'stop-opacity' : `${property}-opacity`;
  return [
    [property, toHex(colour)],
    [opacity, String(round(colour.alpha))],
  ];
};

const literal = (style: Style): Style =>
  new Map(
    [...style].flatMap(([property, value]) =>
      property === 'font' ? splitFont(value) : splitColour(property, value),
    ),
  );

const only = (style: Style, isKept: RegExp): Style =>
  new Map([...style].filter(([property]) => isKept.test(property)));

const dropped = /^(class|role|tabindex|lang|style|href|xlink:href|focusable)$|^(aria|data|on)-?/;

const refused = /^(script|style|image|foreignObject|iframe|video|audio|canvas)$/;

const idsAskedFor = (element: Element): Set<string> =>
  new Set(
    [element, ...findAll(element, () => true)]
      .flatMap(({ attribs }) => Object.values(attribs))
      .flatMap((value) => [...value.matchAll(/^#([\w-]+)$|url\(#([\w-]+)\)/g)])
      .map(([, whole, inside]) => whole ?? inside ?? ''),
  );

/** What a part of a picture has from the parts around it. */
type Inherited = { paintOrder: string; stroke: string };

class Flattener {
  private readonly cascade: Cascade;
  private readonly sheet: ClassSheet;
  private readonly ids: Set<string>;

  constructor(cascade: Cascade, sheet: ClassSheet, ids: Set<string>) {
    this.cascade = cascade;
    this.sheet = sheet;
    this.ids = ids;
  }

  children(element: Element, inherited: Inherited, isText = false): string {
    return element.children.map((child) => this.node(child, inherited, isText)).join('');
  }

  private node(node: AnyNode, inherited: Inherited, isInText: boolean): string {
    if (isText(node)) return isInText ? escapeXml(node.data.replace(/\s+/g, ' ')) : '';
    return isTag(node) ? this.element(node, inherited) : '';
  }

  private element(element: Element, inherited: Inherited): string {
    if (refused.test(element.name))
      throw new Error(`A chart holds <${element.name}>, which cannot stand in a picture.`);
    const style = literal(this.cascade.styleOf(element));
    if (style.get('display') === 'none') return '';
    const own: Inherited = {
      paintOrder: style.get('paint-order') ?? inherited.paintOrder,
      stroke: style.get('stroke') ?? element.attribs['stroke'] ?? inherited.stroke,
    };
    // A link leads nowhere from a picture.
    const name = element.name === 'a' ? 'g' : element.name;
    const attributes = { ...this.attributes(element), ...this.placed(style) };
    const isText = name === 'text' || name === 'tspan' || name === 'title' || name === 'desc';
    const inside = this.children(element, own, isText).trim();
    const looks = only(style, painted);
    const write = (of: Style, more = {}) =>
      tag(name, { ...attributes, ...more, class: this.sheet.classFor(of) }, inside);
    const hasHalo = own.paintOrder.startsWith('stroke') && own.stroke !== 'none';
    if (name !== 'text' || !hasHalo || own.stroke === '') return write(looks);
    // Many programs ignore `paint-order` and would paint the halo over the letters: two texts.
    const halo: Style = new Map([...looks, ['fill', 'none'], ['stroke-linejoin', 'round']]);
    const letters: Style = new Map([...looks, ['stroke', 'none']]);
    letters.delete('stroke-width');
    return write(halo, { 'aria-hidden': 'true' }) + write(letters);
  }

  private attributes({ name, attribs }: Element): Record<string, string> {
    return Object.fromEntries(
      Object.entries(attribs).filter(([key, value]) => {
        if (key === 'id') return this.ids.has(value);
        if (key === 'href' && name === 'use') return value.startsWith('#');
        return !dropped.test(key);
      }),
    );
  }

  private placed(style: Style): Record<string, string> {
    return Object.fromEntries(
      [...only(style, geometry)].map(([property, value]) => [
        property,
        value.replace(/(?<=\d)(px|deg)\b/g, '').replace(/^path\(["'](.*)["']\)$/, '$1'),
      ]),
    );
  }
}

export type Flat = { width: number; height: number; markup: string };

/** A picture of the page as a group that can stand in another SVG. */
export const flatten = (svg: Element, cascade: Cascade, sheet: ClassSheet): Flat => {
  const [left = 0, top = 0, width = NaN, height = NaN] = (svg.attribs['viewBox'] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0))
    throw new Error(`A picture of class "${svg.attribs['class']}" has no viewBox with a size.`);
  const style = literal(cascade.styleOf(svg));
  const inherited = {
    paintOrder: style.get('paint-order') ?? 'normal',
    stroke: style.get('stroke') ?? 'none',
  };
  const inside = new Flattener(cascade, sheet, idsAskedFor(svg)).children(svg, inherited);
  return {
    width,
    height,
    markup: tag(
      'g',
      {
        class: sheet.classFor(only(style, painted)),
        transform: left === 0 && top === 0 ? undefined : `translate(${-left} ${-top})`,
      },
      inside,
    ),
  };
};

/** Style of a legend's mark in the terms of SVG. */
export const literalStyle = (cascade: Cascade, element: Element, part = ''): Style =>
  literal(cascade.styleOf(element, part));
