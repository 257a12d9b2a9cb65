/**
 * How a text and a query are made comparable: width, case, and everything that is neither a
 * letter nor a digit. The index and the query go through the same door, so they cannot differ.
 */

/** Traditional characters and the simplified ones that the site's text has for them. */
export type Variants = ReadonlyMap<string, string>;

/** Reads the table that variants.ts writes: traditional and simplified by turns. */
export const readVariants = (table: string): Variants => {
  const chars = Array.from(table);
  return new Map(
    chars.flatMap((char, at): [string, string][] =>
      at % 2 === 0 ? [[char, chars[at + 1] ?? char]] : [],
    ),
  );
};

const noVariants: Variants = new Map();

/** Lone surrogates would not survive the way to the search program. */
export const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ');

/** Full-width and compatibility forms, traditional characters and capitals folded. */
export const fold = (text: string, variants: Variants = noVariants): string =>
  Array.from(wellFormed(text).normalize('NFKC').toLowerCase(), (char) => variants.get(char) ?? char)
    .join('')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');

/** Only what can be searched: letters and digits with marks, and the sign of a percentage. */
export const bare = (folded: string): string => folded.replace(/[^\p{L}\p{N}\p{M}%]/gu, '');

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

export type Span = { from: number; to: number };

/** Where `sought`, already folded and bare, stands in a text as written, blanks and signs apart. */
export const spansOf = (text: string, sought: string, isWholeWord = false): Span[] => {
  if (sought === '') return [];
  let plain = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const folded = bare(fold(char));
    starts.push(...Array<number>(folded.length).fill(at));
    ends.push(...Array<number>(folded.length).fill(at + char.length));
    plain += folded;
    at += char.length;
  }
  const spans: Span[] = [];
  const isLetter = (index: number) => /[\p{L}\p{N}]/u.test(text.charAt(index));
  for (
    let found = plain.indexOf(sought);
    found !== -1;
    found = plain.indexOf(sought, found + sought.length)
  ) {
    const from = starts[found] ?? 0;
    const to = ends[found + sought.length - 1] ?? text.length;
    if (!isWholeWord || (!isLetter(from - 1) && !isLetter(to))) spans.push({ from, to });
  }
  return spans;
};
