/**
 * Where headings and panels stand in a grid. The build uses it for the finished picture, and the
 * browser again when the reader hides some of them; so it knows neither chart nor document.
 */

/** A heading takes a row of its own, a panel one column. */
export type FlowItem = { kind: 'heading' | 'panel'; height: number };

export type FlowGrid = { columns: number; columnPx: number };

/** The corner of every item in order, and the height of all. */
export const flowPanels = (
  items: FlowItem[],
  { columns, columnPx }: FlowGrid,
): { places: { x: number; y: number }[]; height: number } => {
  let y = 0;
  let column = 0;
  let rowHeight = 0;
  const endRow = () => {
    y += rowHeight;
    column = 0;
    rowHeight = 0;
  };
  const places = items.map(({ kind, height }) => {
    if (kind === 'heading' || column === columns) endRow();
    const place = { x: column * columnPx, y };
    if (kind === 'heading') y += height;
    else {
      column += 1;
      rowHeight = Math.max(rowHeight, height);
    }
    return place;
  });
  endRow();
  return { places, height: y };
};
