/**
 * `:~:text=` of the first words of a text. Browsers match whole words, also in Chinese, where a
 * word ends is for the segmenter to say; where there is none, there is no fragment.
 */

const enough = { zh: 10, other: 28 };

/** Percent-encodes what the fragment's own syntax uses: `-`, `,` and `&` part its fields. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** The fragment with its `:~:`, or an empty string when the text has no word. */
export const textFragment = (text: string, locale: string): string => {
  if (!('Segmenter' in Intl)) return '';
  const plain = text.replace(/\s+/g, ' ').trim();
  const limit = locale.startsWith('zh') ? enough.zh : enough.other;
  let end = 0;
  for (const { index, segment, isWordLike } of new Intl.Segmenter(locale, {
    granularity: 'word',
  }).segment(plain)) {
    if (end >= limit) break;
    if (isWordLike) end = index + segment.length;
  }
  return end === 0 ? '' : `:~:text=${encode(plain.slice(0, end))}`;
};
