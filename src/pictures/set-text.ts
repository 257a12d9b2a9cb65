import { breakLines, textWidth } from '../charts/svg/text.ts';
import { locales, type Lang } from '../i18n/locales.ts';
import type { Style } from './cascade.ts';
import type { ClassSheet } from './class-sheet.ts';
import { escapeXml, round, tag } from './markup.ts';

/** Running text set into a picture, line by line. */

export type Type = {
  sizePx: number;
  leading: number;
  colour: string;
  family?: string;
  isBold?: boolean;
};

export type Block = { markup: string; height: number };

/** The lines of a text, evened out so that no word stands alone on the last one. */
const evenLines = (text: string, widthPx: number, type: Type, lang: Lang): string[] => {
  const at = (width: number) =>
    breakLines(text, width, type.sizePx, locales[lang].tag, type.isBold ?? false);
  const lines = at(widthPx);
  if (lines.length < 2) return lines;
  let best = lines;
  for (let width = widthPx; width > widthPx / 2; width -= type.sizePx / 2) {
    const tried = at(width);
    if (tried.length > lines.length) break;
    if (tried.every((line) => textWidth(line, type.sizePx, type.isBold) <= widthPx)) best = tried;
  }
  return best;
};

export class TextSetter {
  private readonly lang: Lang;
  private readonly sheet: ClassSheet;

  constructor(lang: Lang, sheet: ClassSheet) {
    this.lang = lang;
    this.sheet = sheet;
  }

  /** One line; `anchor` says which end stands at x. */
  line(text: string, x: number, y: number, type: Type, anchor: 'start' | 'end' = 'start'): string {
    const attributes = {
      x: round(x),
      y: round(y),
      'text-anchor': anchor === 'end' ? 'end' : undefined,
      class: this.sheet.classFor(styleOf(type)),
    };
    return tag('text', attributes, escapeXml(text));
  }

  /** A paragraph with its top at y; headings have lines of even length. */
  block(text: string, x: number, y: number, widthPx: number, type: Type, isEven = false): Block {
    if (text === '') return { markup: '', height: 0 };
    const lines = isEven
      ? evenLines(text, widthPx, type, this.lang)
      : breakLines(text, widthPx, type.sizePx, locales[this.lang].tag, type.isBold ?? false);
    const step = type.sizePx * type.leading;
    const base = y + (step - type.sizePx) / 2 + type.sizePx * 0.86;
    return {
      markup: lines.map((line, index) => this.line(line, x, base + index * step, type)).join(''),
      height: lines.length * step,
    };
  }
}

const styleOf = ({ sizePx, colour, family, isBold = false }: Type): Style =>
  new Map([
    ['font-size', `${sizePx}px`],
    ['fill', colour],
    ...(isBold ? [['font-weight', '700'] as [string, string]] : []),
    ...(family ? [['font-family', family] as [string, string]] : []),
  ]);
