/**
 * Puts the page that the query names before those that only hold its words. Pure, like passages.ts.
 * (Exactness inside the text, and forms of a word, are a later piece of work.)
 */

/** What the ranking looks at. */
export type Named = {
  meta: Record<string, string>;
  anchors: { element: string; id: string; text: string }[];
};

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"‘’'《》]/g, '');

const headings = new Set(['h2', 'h3']);

/**
 * How closely the query names the page; 0 is best.
 * 0: its title or another name of it. 1: one of its headings. 2: a part of its title.
 * 3: a part of a heading. 4: its words stand somewhere in it.
 */
export const nameRank = ({ meta, anchors }: Named, query: string): number => {
  const sought = fold(query);
  const titles = [meta['title'] ?? '', ...(meta['aliases'] ?? '').split('|')].map(fold);
  const heads = anchors
    .filter(({ element }) => headings.has(element))
    .map(({ text }) => fold(text));
  if (titles.includes(sought)) return 0;
  if (heads.includes(sought)) return 1;
  if (titles.some((title) => title.includes(sought))) return 2;
  if (heads.some((head) => head.includes(sought))) return 3;
  return 4;
};

/** The place of the heading that the query names, or null when none does. */
export const namedAnchor = ({ anchors }: Named, query: string): string | null => {
  const sought = fold(query);
  const named = anchors.filter(({ element }) => headings.has(element));
  const found =
    named.find(({ text }) => fold(text) === sought) ??
    named.find(({ text }) => fold(text).includes(sought));
  return found?.id ?? null;
};
