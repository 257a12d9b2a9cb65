import { Resvg } from '@resvg/resvg-js';
import type { Lang } from '../i18n/locales.ts';
import { encodePng } from './encode-png.ts';
import { familiesOf } from './fonts.ts';

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+/g;

/**
 * Names the packaged fonts in the place of the reader's own, and gives every run of Han characters
 * the Chinese one: left to itself the renderer sets the whole line in it, and loses its weight.
 */
export const nameFonts = (svg: string, lang: Lang): string => {
  const { sans, serif } = familiesOf[lang];
  const named = svg.replace(
    /font-family(:|=")([^;}"]*)/g,
    (_, sign: string, list: string) =>
      `font-family${sign}${/(?<!sans-)serif\s*$/.test(list) ? serif : sans}`,
  );
  if (sans === familiesOf.zh.sans) return named;
  return named.replace(
    /(<text\b[^>]*>)([\s\S]*?)(<\/text>)/g,
    (_, open: string, inside: string, close: string) =>
      open +
      inside.replace(
        /(^|>)([^<]+)/g,
        (__, edge: string, words: string) =>
          edge +
          words.replace(han, (run) => `<tspan font-family="${familiesOf.zh.sans}">${run}</tspan>`),
      ) +
      close,
  );
};

/** An SVG of ours as a PNG of this width, in the given fonts and no others. */
export const rasterise = (
  svg: string,
  widthPx: number,
  lang: Lang,
  fontFiles: string[],
): Buffer => {
  const image = new Resvg(nameFonts(svg, lang), {
    fitTo: { mode: 'width', value: widthPx },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: familiesOf[lang].sans },
  }).render();
  return encodePng(new Uint8Array(image.pixels), image.width, image.height);
};
