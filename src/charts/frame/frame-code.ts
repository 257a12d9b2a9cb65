import type { FrameHeights } from './frame-heights.ts';

/** What others paste into their pages; every address in it is absolute. */
export type FrameParts = {
  src: string;
  title: string;
  heights: FrameHeights;
};

const attribute = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/**
 * As wide as its place, high by ratio, and never lower than the chart needs on a phone. Where that
 * is much more than it needs elsewhere, only a phone's window asks for it.
 */
const styleOf = ({ wide, narrow, middle, most }: FrameHeights): string =>
  [
    `display:block;width:100%;aspect-ratio:720/${wide}`,
    // A lower limit above the upper one would win, and read like a mistake.
    ...(most === undefined ? [] : [`max-height:${Math.max(most, middle ?? narrow)}px`]),
    `min-height:${middle === undefined ? `${narrow}px` : `clamp(${middle}px,(680px - 100vw)*99,${narrow}px)`}`,
    'border:0',
  ].join(';');

/** What a host gives that keeps only a number: such a frame may scroll on a phone. */
export const fixedHeight = ({ wide, narrow, middle = narrow }: FrameHeights): number =>
  Math.max(wide, middle);

/**
 * The frame alone, for oEmbed. WordPress keeps `src`, `width`, `height`, `frameborder` and `title`
 * of it, drops the rest, and adds `sandbox="allow-scripts"` and its secret.
 */
export const bareFrame = ({ src, title, heights }: FrameParts): string =>
  `<iframe src="${attribute(src)}" width="720" height="${fixedHeight(heights)}" title="${attribute(title)}" frameborder="0" loading="lazy" style="${styleOf(heights)}"></iframe>`;

type CodeParts = FrameParts & { page: string; picture: string; summary: string; script: string };

/**
 * The code of the box: the frame, and where a system throws frames out and keeps what stands in
 * them, the picture with its words; last, on a line of its own, the optional script.
 */
export const frameCode = (parts: CodeParts): string =>
  [
    `<iframe src="${attribute(parts.src)}" title="${attribute(parts.title)}" loading="lazy" style="${styleOf(parts.heights)}">`,
    `<a href="${attribute(parts.page)}"><img src="${attribute(parts.picture)}" alt="${attribute(parts.summary)}"></a>`,
    '</iframe>',
    `<script src="${attribute(parts.script)}" async></script>`,
  ].join('\n');
