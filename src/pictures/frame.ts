import type { Element } from 'domhandler';
import type { Lang } from '../i18n/locales.ts';
import { locales } from '../i18n/locales.ts';
import type { Cascade } from './cascade.ts';
import { ClassSheet } from './class-sheet.ts';
import { escapeXml, round, tag } from './markup.ts';
import { TextSetter, type Type } from './set-text.ts';

/** A finished picture: an SVG that needs nothing but itself. */
export type Picture = { svg: string; width: number; height: number };

/** The colours and fonts of the site as they stand at an element of the page, light theme. */
export class Frame {
  readonly lang: Lang;
  readonly sheet = new ClassSheet();
  readonly setter: TextSetter;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly rule: string;
  readonly accent: string;
  readonly river: string;
  private readonly headFamily: string;
  private readonly uiFamily: string;

  constructor(lang: Lang, cascade: Cascade, at: Element) {
    this.lang = lang;
    this.setter = new TextSetter(lang, this.sheet);
    const token = (name: string) => cascade.token(at, `--${name}`);
    this.ink = token('ink');
    this.ink2 = token('ink-2');
    this.ink3 = token('ink-3');
    this.paper = token('paper');
    this.rule = token('rule');
    this.accent = token('accent');
    this.river = token('river');
    this.headFamily = token('font-head');
    this.uiFamily = token('font-ui');
  }

  head(sizePx: number): Type {
    const leading = this.lang === 'zh' ? 1.36 : 1.22;
    return { sizePx, leading, colour: this.ink, family: this.headFamily, isBold: true };
  }

  text(sizePx: number, colour = this.ink3, isBold = false): Type {
    return { sizePx, leading: this.lang === 'zh' ? 1.6 : 1.45, colour, isBold };
  }

  line(x1: number, x2: number, y: number, colour = this.rule): string {
    const look = this.sheet.classFor(new Map([['fill', colour]]));
    return tag('rect', { x: x1, y: round(y), width: round(x2 - x1), height: 1, class: look });
  }

  /** The seal's colour at the top left: the mark of the house. */
  seal(x: number, y: number, width: number, height: number): string {
    const look = this.sheet.classFor(new Map([['fill', this.accent]]));
    return tag('rect', { x, y, width, height, class: look });
  }

  cover(x: number, y: number, width: number, height: number): string {
    const look = this.sheet.classFor(new Map([['fill', this.paper]]));
    return tag('rect', { x, y: round(y), width, height: round(height), class: look });
  }

  /** Paper over the lower edge of something cut short, so that it visibly goes on. */
  fade(x: number, y: number, width: number, height: number): string {
    const stops = [0, 1].map((opacity) =>
      tag('stop', { offset: opacity, 'stop-color': this.paper, 'stop-opacity': opacity }),
    );
    const gradient = { id: 'fade', x1: 0, y1: 0, x2: 0, y2: 1 };
    return (
      tag('defs', {}, tag('linearGradient', gradient, stops.join(''))) +
      tag('rect', { x, y, width, height, fill: 'url(#fade)' })
    );
  }

  /** @param says what the picture is, for those who do not see it. */
  close(
    size: { width: number; height: number },
    says: { title: string; description: string },
    parts: string[],
  ): Picture {
    const width = round(size.width);
    const height = Math.ceil(size.height);
    const paper = this.sheet.classFor(new Map([['fill', this.paper]]));
    const root = this.sheet.classFor(
      new Map([
        ['font-family', this.uiFamily],
        ['font-size', '16px'],
        ['color', this.ink],
      ]),
    );
    const body = [
      tag('title', {}, escapeXml(says.title)),
      tag('desc', {}, escapeXml(says.description)),
      tag('style', {}, `\n${this.sheet.css}\n`),
      tag('rect', { width, height, class: paper }),
      ...parts,
    ];
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      lang: locales[this.lang].tag,
      role: 'img',
      class: root,
    };
    return { svg: `${tag('svg', attributes, `\n${body.join('\n')}\n`)}\n`, width, height };
  }
}

/** An address as people read it. */
export const spoken = (address: string): string => address.replace(/^https?:\/\//, '');
