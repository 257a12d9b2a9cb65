import { breakLines } from '../svg/text.ts';

/** The kinds of text in the picture; src/styles/chart-industry-brain.css sets the same sizes. */
export const textStyles = {
  sector: { size: 14, leading: 18, isBold: true, before: 0 },
  name: { size: 14.5, leading: 18, isBold: true, before: 0 },
  figure: { size: 25, leading: 30, isBold: true, before: 0 },
  text: { size: 12, leading: 16, isBold: false, before: 3 },
  strong: { size: 12.5, leading: 16, isBold: true, before: 0 },
  small: { size: 11, leading: 15, isBold: false, before: 3 },
  mark: { size: 11, leading: 14, isBold: true, before: 0 },
} as const;

export type TextKind = keyof typeof textStyles;

export type PlacedLine = {
  text: string;
  x: number;
  y: number;
  kind: TextKind;
  anchor?: 'middle' | 'end';
};

export type TextBlock = { kind: TextKind; text: string; before?: number };

/** Sets texts below each other from the corner (x, y); says where the last one ends. */
export const stackTexts = (
  blocks: TextBlock[],
  at: { x: number; y: number; width: number },
  tag: string,
): { lines: PlacedLine[]; end: number } => {
  let y = at.y;
  const lines = blocks.flatMap(({ kind, text, before }): PlacedLine[] => {
    const { size, leading, isBold, before: usual } = textStyles[kind];
    y += before ?? usual;
    return breakLines(text, at.width, size, tag, isBold).map((part) => {
      y += leading;
      return { text: part, x: at.x, y: y - leading * 0.25, kind };
    });
  });
  return { lines, end: y };
};
