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

/** As wide as its place, high by ratio, and never lower than the chart needs on a phone. */
const styleOf = ({ wide, narrow }: FrameHeights): string =>
  `display:block;width:100%;aspect-ratio:720/${wide};min-height:${narrow}px;border:0`;

/**
 * The frame alone, for oEmbed. WordPress keeps `src`, `width`, `height`, `frameborder` and `title`
 * of it, drops the rest, and adds `sandbox="allow-scripts"` and its secret.
 */
export const bareFrame = ({ src, title, heights }: FrameParts): string =>
  `<iframe src="${attribute(src)}" width="720" height="${Math.max(heights.wide, heights.narrow)}" title="${attribute(title)}" frameborder="0" loading="lazy" style="${styleOf(heights)}"></iframe>`;

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
