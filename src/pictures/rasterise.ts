import { Resvg } from '@resvg/resvg-js';
import type { Lang } from '../i18n/locales.ts';
import { encodePng } from './encode-png.ts';
import { familiesOf } from './fonts.ts';

/** An SVG of ours as a PNG of this width, in the given fonts and no others. */
export const rasterise = (svg: string, widthPx: number, lang: Lang, fontFiles: string[]): Buffer => {
  const { sans, serif } = familiesOf[lang];
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: sans,
      sansSerifFamily: sans,
      serifFamily: serif,
    },
  }).render();
  return encodePng(new Uint8Array(image.pixels), image.width, image.height);
};
