import { csvFormatRows } from 'd3-dsv';
import { Cascade } from './cascade.ts';
import { composeArticle, composePhone } from './compose-column.ts';
import { composeSocial } from './compose-social.ts';
import { isPictured } from './flatten.ts';
import type { Cascades } from './parts.ts';
import type { ChartPage } from './read-page.ts';
import { readStyleSheet } from './style-sheet.ts';

/** The files that a chart is taken away as, by how their names end. */

const byteOrderMark = '\ufeff';

/** Pictures as SVG to be drawn, with the width of the PNG. */
export const pngs = {
  png: { compose: composeArticle, widthPx: 1200 },
  'social.png': { compose: composeSocial, widthPx: 1200 },
  'phone.png': { compose: composePhone, widthPx: 1080 },
} as const;

export type PngEnding = keyof typeof pngs;

export const isPngEnding = (ending: string): ending is PngEnding => ending in pngs;

export const svgOf = (page: ChartPage, cascades: Cascades): string =>
  composeArticle(page, cascades).svg;

/** The table for a spreadsheet, which knows by the mark that it is UTF-8. */
export const csvOf = ({ rows }: ChartPage): string => byteOrderMark + csvFormatRows(rows);

/** What the style sheets of the site say of pictures; the file of `pictured.css` by its path. */
export const readCascades = (sheet: string): Cascades => {
  const rules = readStyleSheet(sheet);
  return {
    wide: new Cascade(rules, 'wide', isPictured),
    narrow: new Cascade(rules, 'narrow', isPictured),
  };
};
