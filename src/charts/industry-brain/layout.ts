import type { Tie } from './build.ts';
import type { PlacedLadder } from './ladder.ts';
import type { Box } from './shapes.ts';
import type { PlacedLine } from './texts.ts';

export type PlacedPart = {
  part: 'government' | 'firms' | 'warehouse' | 'centre' | 'brains' | 'carriers';
  /** A brain and a carrier belong to a sector; the frame round all brains does not. */
  sector: string | undefined;
  box: Box;
  outline: string;
  detail: string;
  lines: PlacedLine[];
  ladder: PlacedLadder | undefined;
  steps: number[];
};

export type PlacedTie = {
  basis: Tie['basis'];
  steps: number[];
  sector: string | undefined;
  path: string;
  heads: string[];
};

export type IndustryBrainLayout = {
  form: 'wide' | 'narrow';
  width: number;
  height: number;
  pills: { sector: string; outline: string; line: PlacedLine }[];
  parts: PlacedPart[];
  ties: PlacedTie[];
  /** What holds the brains together where they do not stand in one frame. */
  bracket: { path: string; steps: number[] } | undefined;
  marks: { number: number; x: number; y: number }[];
};

/** Where words begin and how far they may run. */
export type Corner = { x: number; y: number; width: number };
