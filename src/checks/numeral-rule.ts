/**
 * A numeral in running text is a fact or stands in content/allowed-numerals.json.
 * Digits are always numerals; words are numerals from three up, where they count something.
 */

const digits = /\d[\d,.]*/g;
const hanCount =
  /[三四五六七八九十百千万亿]+(?=个|项|章|家|所|类|条|种|倍|成|亿|万|件|份|步|座|次|大|方面|层|届|门|部|道|所|名|位|张|轮|期)|[三四五六七八九]分之|半数|一半/g;
const englishCount =
  /\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|nineteen|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|a third|a quarter)\b/gi;

export type AllowedForm = { pattern: string; reason: string };

const mask = (text: string, allowed: RegExp[]): string =>
  allowed.reduce((rest, form) => rest.replace(form, (found) => ' '.repeat(found.length)), text);

export const compileAllowed = (forms: AllowedForm[]): RegExp[] =>
  forms.map(({ pattern }) => new RegExp(pattern, 'gu'));

/** The numerals in the text that are neither facts nor allowed, with a few words around each. */
export const strayNumerals = (text: string, lang: 'zh' | 'en', allowed: RegExp[]): string[] => {
  const rest = mask(text, allowed);
  const words = lang === 'zh' ? hanCount : englishCount;
  return [digits, words].flatMap((rule) =>
    [...rest.matchAll(rule)].map(({ index }) =>
      text
        .slice(Math.max(0, index - 8), index + 14)
        .replaceAll('\uFFFC', '…')
        .trim(),
    ),
  );
};
