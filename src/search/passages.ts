/**
 * Cuts a page that Pagefind found into the passages that match, so that a result can lead to the
 * paragraph. Pure: it knows neither the network nor the DOM.
 */

/** What Pagefind 1.6 tells of a page; only the fields used here. */
export type FoundPage = {
  url: string;
  /** Words as indexed: parted by U+200B where the language has no spaces, else by spaces. */
  raw_content: string;
  /** Indices of the matching words. */
  locations: number[];
  /** Every element with an id, with the index of its first word. */
  anchors: { element: string; id: string; text: string; location: number }[];
  meta: Record<string, string>;
};

export type Piece = { text: string; isMatch: boolean };

export type Passage = {
  /** The id of the paragraph or heading; null for the head of the page. */
  id: string | null;
  /** The nearest heading above, empty at the head of the page. */
  heading: string;
  pieces: Piece[];
  isExact: boolean;
  hits: number;
};

const blockElements = new Set(['p', 'li', 'h2', 'h3', 'table', 'blockquote', 'div', 'section']);
const lengthLimit = 60;

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Marks every occurrence of the query itself. */
const markExact = (text: string, query: string): Piece[] => {
  const pieces: Piece[] = [];
  const [plain, sought] = [text.toLowerCase(), query.toLowerCase()];
  let from = 0;
  for (let at = plain.indexOf(sought); at !== -1; at = plain.indexOf(sought, from)) {
    pieces.push({ text: text.slice(from, at), isMatch: false });
    pieces.push({ text: text.slice(at, at + sought.length), isMatch: true });
    from = at + sought.length;
  }
  return [...pieces, { text: text.slice(from), isMatch: false }].filter(
    (piece) => piece.text !== '',
  );
};

/** The stretch of words to show: it starts a little before the first match. */
const excerptRange = (from: number, to: number, firstHit: number): [number, number] => {
  const start =
    to - from <= lengthLimit ? from : Math.max(from, Math.min(firstHit - 8, to - lengthLimit));
  return [start, Math.min(to, start + lengthLimit)];
};

/** The matching passages of a page, the best first; at most `limit`. */
export const passagesOf = (page: FoundPage, query: string, limit: number): Passage[] => {
  const gap = page.raw_content.includes('\u200b') ? '\u200b' : ' ';
  // Pagefind ends every block without punctuation with a full stop, which no Chinese page has.
  const words = page.raw_content
    .split(gap === ' ' ? /\s+/ : gap)
    .map((word) => (gap !== ' ' && word.trim() === '.' ? ' ' : word));
  const text = (from: number, to: number) =>
    gap === ' ' ? words.slice(from, to).join(' ') : words.slice(from, to).join('');
  const blocks = page.anchors.filter(
    ({ element, id }) => blockElements.has(element) && !id.startsWith('ref-'),
  );
  const hits = [...new Set(page.locations)].sort((a, b) => a - b);
  const sought = fold(query);

  const passages = [null, ...blocks].flatMap((block, index): Passage[] => {
    const from = block?.location ?? 0;
    const to = blocks[index]?.location ?? words.length;
    const own = hits.filter((hit) => hit >= from && hit < to);
    if (own.length === 0 || to <= from) return [];
    const isExact = fold(text(from, to)).includes(sought);
    const [start, end] = excerptRange(from, to, own[0] ?? from);
    const shown = text(start, end);
    const exact = markExact(shown, query);
    const pieces = exact.some(({ isMatch }) => isMatch)
      ? exact
      : words.slice(start, end).map((word, at) => ({
          text: gap === ' ' ? `${word} ` : word,
          isMatch: own.includes(start + at),
        }));
    const heading = blocks
      .slice(0, index)
      .findLast(({ element }) => element === 'h2' || element === 'h3');
    return [
      {
        id: block?.id ?? null,
        heading: heading?.text ?? '',
        pieces: [
          ...(start > from ? [{ text: '…', isMatch: false }] : []),
          ...pieces,
          ...(end < to ? [{ text: '…', isMatch: false }] : []),
        ],
        isExact,
        hits: own.length,
      },
    ];
  });
  return passages
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.hits - a.hits)
    .slice(0, limit);
};

/**
 * Pagefind matches Chinese by single characters where it must, so that 算力 also finds 能力.
 * Where some passage has the very words, the others are left out.
 */
export const keepExact = <T extends { passages: Passage[] }>(pages: T[], query: string): T[] => {
  if (!hasHan(query) || /\s/.test(query)) return pages;
  const exact = pages
    .map((page) => ({ ...page, passages: page.passages.filter(({ isExact }) => isExact) }))
    .filter(({ passages }) => passages.length > 0);
  return exact.length > 0 ? exact : pages;
};
