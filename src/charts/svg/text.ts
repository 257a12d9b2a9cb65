/**
 * Estimates how wide text will be set and breaks it into lines, without a DOM.
 * A Han character takes 1 em and a Latin letter about 0.58 em in the wider of the fonts that
 * readers have; the slack covers the widest. A browser test checks that nothing overlaps.
 */

const slack = 1.05;

const isWide = (character: string): boolean =>
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character);

/** The width in the unit of `fontSize`; bold Latin runs a tenth wider. */
export const textWidth = (text: string, fontSize: number, isBold = false): number => {
  let ems = 0;
  for (const character of text) ems += isWide(character) ? 1 : isBold ? 0.64 : 0.58;
  return ems * fontSize * slack;
};

const mayNotStart = /^[\u3001\u3002\uff0c\uff1b\uff1a\uff1f\uff01\uff09\u201d\u2019\u300b,.;:?!)%]/;
const mayNotEnd = /[\uff08\u201c\u2018\u300a(]$/;

/** 渝府办发〔2024〕85号 is one name: nobody reads it in halves. */
const documentNumber = /(\p{Script=Han}{2,5}〔\d{4}〕\d+号)/u;

/** The pieces that a line may be broken between, in order. */
const pieces = (text: string, tag: string): string[] => {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  const segments = text
    .split(documentNumber)
    .flatMap((part) =>
      documentNumber.test(part) ? part : [...segmenter.segment(part)].map(({ segment }) => segment),
    );
  const joined: string[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    const isGlued =
      before !== undefined &&
      (mayNotStart.test(segment) ||
        mayNotEnd.test(before) ||
        // A Latin word breaks nowhere but after a dash, as in Chengdu–Chongqing.
        (/[A-Za-z0-9+\-’&]$/.test(before) && /^[A-Za-z0-9+\-–’&]/.test(segment)));
    if (isGlued) joined[joined.length - 1] = before + segment;
    else joined.push(segment);
  }
  return joined;
};

/**
 * Breaks text into lines no wider than `widthPx`; a piece wider than that stands alone.
 * `measure` is for those who know the letters better than `textWidth` does.
 */
export const breakLines = (
  text: string,
  widthPx: number,
  fontSize: number,
  tag: string,
  isBold = false,
  measure = textWidth,
): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, tag)) {
    if (line !== '' && measure((line + piece).trimEnd(), fontSize, isBold) > widthPx) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
};
