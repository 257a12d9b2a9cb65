/**
 * Reads the numbers that a phrase states, in the three ways the sources state them:
 * Arabic digits with an optional multiplier (4.9万, 282.4 billion), Han numerals (十五, 十二),
 * and bare magnitudes (万亿级 is 1e12).
 */

const hanDigits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanPlaces: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

const multipliers: Record<string, number> = {
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
  thousand: 1e3,
  mila: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const arabic =
  /(\d[\d,]*(?:\.\d+)?)(?:\/(\d+))?\s*(万亿|萬億|万|萬|亿|億|千|thousand|mila|million|billion|trillion)?/g;
const han = /[〇零一二两三四五六七八九十百千]+(?:万亿|万|亿)?|万亿|千亿|百亿|亿/g;

/** The value of a Han numeral below ten thousand, or null when the characters make none. */
const readHan = (characters: string): number | null => {
  let total = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const place = hanPlaces[character];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
    } else {
      const value = hanDigits[character];
      if (value === undefined || digit !== null) return null;
      digit = value;
    }
  }
  return total + (digit ?? 0);
};

const readHanNumeral = (found: string): number[] => {
  const suffix = /(万亿|万|亿)$/.exec(found)?.[1] ?? '';
  const head = found.slice(0, found.length - suffix.length);
  const value = head === '' ? 1 : readHan(head);
  if (value === null) return [];
  return suffix === '' ? [value] : [value, value * (multipliers[suffix] ?? 1)];
};

/**
 * Every number that the phrase states, as written and multiplied out:
 * `numeralsIn('4.9万个')` is `[4.9, 49000]`.
 */
export const numeralsIn = (phrase: string): number[] => {
  // Full-width digits and commas become ordinary ones.
  const plain = phrase.normalize('NFKC');
  const fromArabic = [...plain.matchAll(arabic)].flatMap(([, digits = '', divisor, word]) => {
    const value = Number(digits.replaceAll(',', '')) / (divisor ? Number(divisor) : 1);
    return word ? [value, value * (multipliers[word] ?? 1)] : [value];
  });
  const fromHan = [...plain.matchAll(han)].flatMap(([found]) => readHanNumeral(found));
  return [...fromArabic, ...fromHan];
};

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9;

/** Whether the phrase states the value, either as printed or in base units (`value × scale`). */
export const statesValue = (phrase: string, value: number, scale: number): boolean =>
  numeralsIn(phrase).some((found) => isClose(found, value) || isClose(found, value * scale));
