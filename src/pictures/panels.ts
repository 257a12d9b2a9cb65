import { isTag, type Element } from 'domhandler';
import type { Cascade, Form } from './cascade.ts';
import { flatten, type Flat } from './flatten.ts';
import type { Frame } from './frame.ts';
import { drawMark } from './legend.ts';
import { findAll, hasClass, lineOf, round, tag } from './markup.ts';
import type { Block } from './set-text.ts';

/**
 * A chart that is a grid of small plots with words around them, as one picture. On the page the
 * browser lays them out; here their rows are set to the highest of each part, as it does.
 */

type Grid = {
  widthPx: number;
  columns: number;
  gapPx: number;
  namePx: number;
  textPx: number;
  /** Headings, and where the reasons of breaks are told: left out where the picture is long. */
  isWhole: boolean;
};

const grids: Record<Form, Grid> = {
  wide: { widthPx: 720, columns: 3, gapPx: 24, namePx: 13, textPx: 11, isWhole: true },
  narrow: { widthPx: 400, columns: 2, gapPx: 16, namePx: 11.5, textPx: 9.5, isWhole: false },
};

/** Name, badge, plot and remarks of a panel, each able to stand anywhere. */
type Parts = ((x: number, y: number) => Block)[];

const part = (element: Element, name: string): Element | undefined =>
  findAll(element, hasClass(name))[0];

class PanelSetter {
  private readonly frame: Frame;
  private readonly cascade: Cascade;
  private readonly grid: Grid;
  private readonly columnPx: number;

  constructor(frame: Frame, cascade: Cascade, grid: Grid) {
    this.frame = frame;
    this.cascade = cascade;
    this.grid = grid;
    this.columnPx = (grid.widthPx - grid.gapPx * (grid.columns - 1)) / grid.columns;
  }

  private partsOf(panel: Element): Parts {
    const { frame, grid, columnPx } = this;
    const { setter } = frame;
    const name = { ...frame.text(grid.namePx, frame.ink, true), leading: 1.25 };
    const small = { ...frame.text(grid.textPx), leading: 1.3 };
    const remarks = findAll(panel, hasClass('remarks')).flatMap(({ children }) =>
      children.filter(isTag).filter((each) => grid.isWhole || each.name !== 'a'),
    );
    return [
      (x, y) => setter.block(lineOf(part(panel, 'name') ?? null), x, y, columnPx, name),
      (x, y) => this.badge(part(panel, 'target-badge'), x, y),
      (x, y) => this.plot(part(panel, 'plot'), x, y),
      (x, y) => {
        const blocks: Block[] = [];
        const heightOf = () => blocks.reduce((sum, { height }) => sum + height, 0);
        for (const each of remarks)
          blocks.push(setter.block(lineOf(each), x, y + heightOf(), columnPx, small));
        return { markup: blocks.map(({ markup }) => markup).join(''), height: heightOf() };
      },
    ];
  }

  private badge(badge: Element | undefined, x: number, y: number): Block {
    if (!badge) return { markup: '', height: 0 };
    const { frame, cascade, grid } = this;
    const type = {
      ...frame.text(grid.textPx, cascade.token(badge, '--mark')),
      leading: 1.35,
    };
    const tools = { cascade, sheet: frame.sheet, setter: frame.setter };
    const mark = drawMark(badge, tools, type);
    const indent = mark ? mark.width + grid.textPx * 0.35 : 0;
    const words = frame.setter.block(lineOf(badge), x + indent, y, this.columnPx - indent, type);
    const middle = y + (grid.textPx * type.leading) / 2;
    const sign = mark
      ? tag('g', { transform: `translate(${round(x)} ${round(middle)})` }, mark.markup)
      : '';
    return { markup: sign + words.markup, height: words.height + 2 };
  }

  private plot(plot: Element | undefined, x: number, y: number): Block {
    if (!plot) return { markup: '', height: 0 };
    const { markup, width, height } = flatten(plot, this.cascade, this.frame.sheet);
    const scale = this.columnPx / width;
    const transform = `translate(${round(x)} ${round(y)}) scale(${round(scale)})`;
    return { markup: tag('g', { transform }, markup), height: height * scale };
  }

  /** Parts of a row stand level; a short name stands low, by its plot. */
  row(panels: Element[], top: number): Block {
    const { gapPx, namePx } = this.grid;
    const parts = panels.map((panel) => this.partsOf(panel));
    const markup: string[] = [];
    let y = top;
    for (const at of parts[0]?.keys() ?? []) {
      const heights = parts.map((own) => own[at]?.(0, 0).height ?? 0);
      const most = Math.max(...heights);
      for (const [column, own] of parts.entries()) {
        const low = at === 0 ? most - (heights[column] ?? 0) : 0;
        markup.push(own[at]?.(column * (this.columnPx + gapPx), y + low).markup ?? '');
      }
      y += most;
    }
    return { markup: markup.join(''), height: y - top + namePx * 0.8 };
  }

  heading(words: string, y: number): Block {
    const { frame, grid } = this;
    const type = frame.text(grid.namePx, frame.ink3, true);
    const { markup, height } = frame.setter.block(words, 0, y + 8, grid.widthPx, type);
    return { markup: frame.line(0, grid.widthPx, y, frame.ink) + markup, height: height + 16 };
  }
}

/** The rows of a grid: headings stand alone, panels fill up to as many as there are columns. */
const rowsOf = (panels: Element, { columns, isWhole }: Grid): (Element | Element[])[] => {
  const rows: (Element | Element[])[] = [];
  for (const each of panels.children.filter(isTag)) {
    const last = rows.at(-1);
    if (hasClass('panel-group')(each)) {
      if (isWhole) rows.push(each);
    } else if (Array.isArray(last) && last.length < columns) last.push(each);
    else rows.push([each]);
  }
  return rows;
};

export const setPanels = (panels: Element, form: Form, frame: Frame, cascade: Cascade): Flat => {
  const grid = grids[form];
  const setter = new PanelSetter(frame, cascade, grid);
  const markup: string[] = [];
  let height = 0;
  for (const row of rowsOf(panels, grid)) {
    const block = Array.isArray(row)
      ? setter.row(row, height)
      : setter.heading(lineOf(row), height);
    markup.push(block.markup);
    height += block.height;
  }
  return { width: grid.widthPx, height, markup: markup.join('') };
};

/** The chart of a page, whatever it is drawn as. */
export const drawChart = (chart: Element, form: Form, frame: Frame, cascade: Cascade): Flat =>
  hasClass('panels')(chart)
    ? setPanels(chart, form, frame, cascade)
    : flatten(chart, cascade, frame.sheet);
