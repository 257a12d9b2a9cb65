import type { Form } from './cascade.ts';
import { Frame, type Picture } from './frame.ts';
import { setLegend } from './legend.ts';
import { drawChart } from './panels.ts';
import { Column, foot, says, stand, type Cascades } from './parts.ts';
import { sourceLine, type ChartPage } from './read-page.ts';
import type { Type } from './set-text.ts';

/** A picture as one column: what it is, the chart, how to read it, where it comes from. */

type Shape = { form: Form; margin: number; titlePx: number };

const leadPx = 14;
const smallPx = 11;
const sourceLimit = 3;

const compose = (
  page: ChartPage,
  cascades: Cascades,
  { form, margin, titlePx }: Shape,
): Picture => {
  const cascade = cascades[form];
  const frame = new Frame(page.lang, cascade, page[form]);
  const { setter, sheet } = frame;
  const flat = drawChart(page[form], form, frame, cascade);
  const x = margin;
  const widthPx = flat.width;
  const column = new Column(margin * 1.2 + 6);
  const put = (text: string, type: Type, gap = 0, isEven = false) =>
    column.add((y) => setter.block(text, x, y, widthPx, type, isEven), gap);

  put(page.kicker, frame.text(smallPx + 1, frame.accent, true), 2);
  put(page.title, frame.head(titlePx), titlePx * 0.3, true);
  put(page.lead, frame.text(leadPx, frame.ink2));
  column.y += margin * 0.6;
  put(page.shown, frame.text(leadPx, frame.ink, true), 8);
  column.add((y) => stand(flat, x, y), 10);
  const legend = { x, widthPx, type: frame.text(smallPx + 1, frame.ink) };
  column.add((y) => setLegend(page.legend, { cascade, sheet, setter }, { ...legend, y }), 4);
  column.y += 6;
  put(page.caption, frame.text(smallPx), 6);
  put(sourceLine(page, sourceLimit), frame.text(smallPx, frame.ink2));
  put(page.status, frame.text(smallPx, frame.accent, true));
  column.y += 8;
  column.add(foot(frame, page, x, widthPx, smallPx));

  const size = { width: widthPx + 2 * margin, height: column.y + margin * 0.6 };
  const seal = frame.seal(x, margin * 0.75, 40, 6);
  return frame.close(size, says(page), [seal, ...column.parts]);
};

/** The wide chart, for an article; also handed out as SVG. */
export const composeArticle = (page: ChartPage, cascades: Cascades): Picture =>
  compose(page, cascades, { form: 'wide', margin: 32, titlePx: 25 });

/** The narrow chart, long, for a phone. */
export const composePhone = (page: ChartPage, cascades: Cascades): Picture =>
  compose(page, cascades, { form: 'narrow', margin: 24, titlePx: 22 });
