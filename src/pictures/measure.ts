import type { Lang } from '../i18n/locales.ts';

/**
 * How wide running text comes out in a picture. Pictures hold whole sentences, for which one width
 * for every Latin letter is too coarse: these are the widths of Helvetica, in thousandths of an em,
 * which the sans-serif fonts of readers' machines stay close to.
 */
const widths: [RegExp, number][] = [
  [/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f—]/, 1000],
  [/[ijl'’‘|]/, 225],
  [/[\sft.,:;!/I\\[\]·]/, 280],
  [/[r()\-“”"*]/, 335],
  [/[ckstvxyzJ]/, 500],
  [/[mM%W@]/, 880],
  [/[wCDGHNOQRUABEKPSVXY&]/, 710],
  [/[FLTZ+=<>~]/, 600],
];

const thousandths = (character: string, lang: Lang): number => {
  // Chinese fonts set these as wide as a Han character.
  if (lang === 'zh' && /[“”‘’…·]/.test(character)) return 1000;
  return widths.find(([letters]) => letters.test(character))?.[1] ?? 560;
};

/** Room for wider fonts, such as Verdana and DejaVu; what is left over the margin takes. */
const slack = 1.12;

/** The width in the unit of `fontSize`; bold Latin runs a little wider. */
export const measureIn =
  (lang: Lang) =>
  (text: string, fontSize: number, isBold = false): number => {
    let sum = 0;
    for (const character of text) {
      const width = thousandths(character, lang);
      sum += isBold && width < 1000 ? width * 1.07 : width;
    }
    return (sum / 1000) * fontSize * slack;
  };
