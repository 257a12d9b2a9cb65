import type { Lang } from '../../i18n/locales.ts';
import heights from './frame-heights.json';

export type FrameHeights = {
  /** What the chart needs at 720 pixels; it grows with the width from there. */
  wide: number;
  /** The most that it needs at any width below, down to 320 pixels. */
  narrow: number;
  /** The most from 640 to 720, where that is far less than `narrow`. */
  middle?: number;
  /** The most at any width from 720, where a chart does not grow with its width. */
  most?: number;
};

/**
 * What the frame of an embed must hold in pixels, measured in a browser by
 * `node tests/measure-embeds.mjs`, with some slack for other fonts. `tests/site/embed.test.ts` says
 * when a measure no longer holds. A chart that was not measured yet gets room to spare.
 */
export const frameHeights = (chart: string, lang: Lang): FrameHeights =>
  (heights as Record<string, FrameHeights>)[`${lang}/${chart}`] ?? { wide: 1000, narrow: 1300 };
