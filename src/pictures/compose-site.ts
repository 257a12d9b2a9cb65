import type { Element } from 'domhandler';
import type { Lang } from '../i18n/locales.ts';
import { card } from './compose-social.ts';
import { Frame, spoken, type Picture } from './frame.ts';
import { round, tag } from './markup.ts';
import { Column, type Cascades } from './parts.ts';

/** What the site says of itself, and an element of its page for colours and fonts. */
export type SitePage = {
  lang: Lang;
  siteName: string;
  tagline: string;
  address: string;
  at: Element;
};

/** Six steps upwards, as the first plan has six pillars; they measure nothing. */
const steps = (frame: Frame, right: number, bottom: number): string =>
  Array.from({ length: 6 }, (_, index) => {
    const opacity = String(round(0.12 + index * 0.1));
    const look = frame.sheet.classFor(
      new Map([
        ['fill', frame.river],
        ['fill-opacity', opacity],
      ]),
    );
    const height = 90 + index * 66;
    const x = right - (6 - index) * 55;
    return tag('rect', { x, y: bottom - height, width: 55, height, class: look });
  }).join('');

/** The card of pages without a chart. */
export const composeSite = (page: SitePage, { wide: cascade }: Cascades): Picture => {
  const frame = new Frame(page.lang, cascade, page.at);
  const { setter } = frame;
  const x = card.margin + 20;
  const right = card.width - x;
  const bottom = card.height - 96;
  const column = new Column(150);
  column.add((y) => setter.block(page.siteName, x, y, 640, frame.head(62), true), 26);
  column.add((y) => setter.block(page.tagline, x, y, 620, frame.text(28, frame.ink2), true));
  const description = `${page.tagline}\n${page.address}`;
  return frame.close(card, { title: page.siteName, description }, [
    frame.seal(x, 84, 84, 10),
    ...column.parts,
    steps(frame, right, bottom),
    frame.line(x, right, bottom),
    setter.line(spoken(page.address), x, card.height - 52, frame.text(22)),
  ]);
};
