import { breakLines } from '../charts/svg/text.ts';
import { locales, type Lang } from '../i18n/locales.ts';
import type { Style } from './cascade.ts';
import type { ClassSheet } from './class-sheet.ts';
import { escapeXml, round, tag } from './markup.ts';
import { measureIn } from './measure.ts';

/** Running text set into a picture, line by line. */

export type Type = {
  sizePx: number;
  leading: number;
  colour: string;
  family?: string;
  isBold?: boolean;
};

export type Block = { markup: string; height: number };

export class TextSetter {
  readonly measure: ReturnType<typeof measureIn>;
  private readonly lang: Lang;
  private readonly sheet: ClassSheet;

  constructor(lang: Lang, sheet: ClassSheet) {
    this.measure = measureIn(lang);
    this.lang = lang;
    this.sheet = sheet;
  }

  /** One line; `anchor` says which end stands at x. */
  line(text: string, x: number, y: number, type: Type, anchor: 'start' | 'end' = 'start'): string {
    const attributes = {
      x: round(anchor === 'start' ? x - hang(text, this.lang, type.sizePx) : x),
      y: round(y),
      'text-anchor': anchor === 'end' ? 'end' : undefined,
      class: this.sheet.classFor(styleOf(type)),
    };
    return tag('text', attributes, escapeXml(text));
  }

  /** A paragraph with its top at y; headings have lines of even length. */
  block(text: string, x: number, y: number, widthPx: number, type: Type, isEven = false): Block {
    if (text === '') return { markup: '', height: 0 };
    const lines = isEven ? this.evenLines(text, widthPx, type) : this.lines(text, widthPx, type);
    const step = type.sizePx * type.leading;
    const base = y + (step - type.sizePx) / 2 + type.sizePx * 0.86;
    return {
      markup: lines.map((line, index) => this.line(line, x, base + index * step, type)).join(''),
      height: lines.length * step,
    };
  }

  private lines(text: string, widthPx: number, { sizePx, isBold }: Type): string[] {
    return breakLines(text, widthPx, sizePx, locales[this.lang].tag, isBold, this.measure);
  }

  /** As many lines as needed, evened out so that no word stands alone on the last one. */
  private evenLines(text: string, widthPx: number, type: Type): string[] {
    const lines = this.lines(text, widthPx, type);
    let best = lines;
    for (let width = widthPx; width > widthPx / 2; width -= type.sizePx / 2) {
      const tried = this.lines(text, width, type);
      if (tried.length > lines.length) break;
      const isInside = tried.every(
        (line) => this.measure(line, type.sizePx, type.isBold) <= widthPx,
      );
      if (isInside) best = tried;
    }
    return best;
  }
}

/** A Chinese opening mark fills the right half of its square: hung out, its line looks flush. */
const hang = (text: string, lang: Lang, sizePx: number): number =>
  lang === 'zh' && /^[“‘《〈（「『]/.test(text) ? sizePx * 0.45 : 0;

const styleOf = ({ sizePx, colour, family, isBold = false }: Type): Style =>
  new Map([
    ['font-size', `${sizePx}px`],
    ['fill', colour],
    ...(isBold ? [['font-weight', '700'] as [string, string]] : []),
    ...(family ? [['font-family', family] as [string, string]] : []),
  ]);
