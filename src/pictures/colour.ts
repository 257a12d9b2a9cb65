/** Colours as numbers, mixed the way that style sheets mix them. */

/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export type Colour = { red: number; green: number; blue: number; alpha: number };

const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/i;
const named: Record<string, string> = { white: '#fff', black: '#000', transparent: '#0000' };

/** The colour that a text stands for, or null where it names none (`none`, `url(#a)`). */
export const parseColour = (text: string): Colour | null => {
  const value = named[text.toLowerCase()] ?? text;
  const digits = hex.exec(value)?.[1];
  if (digits) {
    const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
    const part = (index: number) => parseInt(long.slice(index * 2, index * 2 + 2) || 'ff', 16);
    return { red: part(0), green: part(1), blue: part(2), alpha: part(3) / 255 };
  }
  const found = rgb.exec(value);
  if (!found) return null;
  const [, red, green, blue, alpha = '1', percent] = found;
  return {
    red: Number(red),
    green: Number(green),
    blue: Number(blue),
    alpha: percent ? Number(alpha) / 100 : Number(alpha),
  };
};

export const toHex = ({ red, green, blue }: Colour): string =>
  `#${[red, green, blue]
    .map((part) => Math.round(Math.min(255, Math.max(0, part))).toString(16))
    .map((part) => part.padStart(2, '0'))
    .join('')}`;

const toLinear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const fromLinear = (share: number): number =>
  255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * Math.max(share, 0) ** (1 / 2.4) - 0.055);

type Triple = [number, number, number];

const toOklab = ({ red, green, blue }: Colour): Triple => {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const fromOklab = ([lightness, a, b]: Triple): Triple => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

/** `share` of the first colour and the rest of the second, as `color-mix(in space, …)` does it. */
export const mixColours = (
  space: 'oklab' | 'srgb',
  first: Colour,
  second: Colour,
  share: number,
): Colour => {
  const alpha = first.alpha * share + second.alpha * (1 - share);
  const weight = alpha === 0 ? 0 : (first.alpha * share) / alpha;
  const blend = (a: Triple, b: Triple): Triple => [
    a[0] * weight + b[0] * (1 - weight),
    a[1] * weight + b[1] * (1 - weight),
    a[2] * weight + b[2] * (1 - weight),
  ];
  const [red, green, blue] =
    space === 'oklab'
      ? fromOklab(blend(toOklab(first), toOklab(second)))
      : blend([first.red, first.green, first.blue], [second.red, second.green, second.blue]);
  return { red, green, blue, alpha };
};
