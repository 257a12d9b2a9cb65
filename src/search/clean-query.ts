/** Longer input is no search; it is cut, at a character and not within one. */
const queryLimit = 200;
/** What was typed, as it stands in the address and in messages: one line, without blanks around. */
export const cleanQuery = (typed: string): string =>
  Array.from(
    typed
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
      .normalize('NFKC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
    .slice(0, queryLimit)
    .join('')
    .trim();
