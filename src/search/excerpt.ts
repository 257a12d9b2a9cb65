import { hasHan, spansOf, type Span } from './fold.ts';
import type { FoundRecord } from './head.ts';
import type { Kind } from './kinds.ts';

export type Piece = { text: string; isMatch: boolean };

/** What is shown of a record, and the place that it leads to. */
export type Excerpt = {
  id: string;
  pieces: Piece[];
  kind: Kind;
  /** Whether the words stand there as sought; and in a name, or as the whole of one. */
  isExact: boolean;
  name: 'equal' | 'part' | 'none';
};

const lengthOf = (text: string): number => (hasHan(text) ? 90 : 220);

/** A text with its spans marked, cut to what fits, a little before the first. */
export const piecesOf = (text: string, spans: Span[]): Piece[] => {
  const length = lengthOf(text);
  const first = spans[0]?.from ?? 0;
  let start =
    text.length <= length ? 0 : Math.max(0, Math.min(first - length / 4, text.length - length));
  start = Math.floor(start);
  // Not within a word, nor within a surrogate pair.
  while (
    start > 0 &&
    start < first &&
    /[\p{Script=Latin}\p{N}\uDC00-\uDFFF]/u.test(text.charAt(start))
  )
    start += 1;
  let end = Math.min(text.length, start + length);
  while (end < text.length && /[\p{Script=Latin}\p{N}\uDC00-\uDFFF]/u.test(text.charAt(end)))
    end += 1;
  const pieces: Piece[] = start > 0 ? [{ text: '…', isMatch: false }] : [];
  let at = start;
  for (const { from, to } of spans) {
    if (from < at || to > end) continue;
    pieces.push({ text: text.slice(at, from), isMatch: false });
    pieces.push({ text: text.slice(from, to), isMatch: true });
    at = to;
  }
  pieces.push({ text: text.slice(at, end), isMatch: false });
  if (end < text.length) pieces.push({ text: '…', isMatch: false });
  return pieces.filter((piece) => piece.text !== '');
};

const merge = (spans: Span[]): Span[] => {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
};

/**
 * The best place of a record for any of the strings sought, each folded and bare; else for the
 * parts, such as words or halves of it.
 */
export const excerptOf = (record: FoundRecord, sought: string[], parts: string[]): Excerpt => {
  const find = (text: string, wanted: string[]) =>
    merge(wanted.flatMap((each) => spansOf(text, each, !hasHan(each) && each.length < 4)));
  for (const isExact of [true, false]) {
    const wanted = isExact ? sought : parts;
    const inName = record.names.map((text) => ({ text, spans: find(text, wanted) }));
    const named = inName.find(({ spans }) => spans.length > 0);
    const scored = record.blocks
      .map(({ id, text }) => ({ id, text, spans: find(text, wanted) }))
      .filter(({ spans }) => spans.length > 0)
      .sort((a, b) => (isExact ? 0 : b.spans.length - a.spans.length));
    const [block] = scored;
    if (!named && !block) continue;
    const isEqual = inName.some(
      ({ text, spans: [first, second] }) =>
        first && !second && !/[\p{L}\p{N}]/u.test(text.slice(0, first.from) + text.slice(first.to)),
    );
    const name = !named ? 'none' : isEqual && isExact ? 'equal' : 'part';
    const shown =
      block ??
      (record.about === ''
        ? { text: record.blocks[0]?.text ?? '', spans: [] }
        : { text: record.about, spans: find(record.about, wanted) });
    // A term is shown with its definition, whatever else of it matches.
    const isTold = named && record.about !== '';
    return {
      id: named ? record.id : (block?.id ?? record.id),
      pieces: isTold
        ? piecesOf(record.about, find(record.about, wanted))
        : piecesOf(shown.text, shown.spans),
      kind:
        named || record.kind === 'term' || record.kind === 'name'
          ? record.kind
          : block && record.kind !== 'note'
            ? 'text'
            : record.kind,
      isExact,
      name,
    };
  }
  return {
    id: record.id || (record.blocks[0]?.id ?? ''),
    pieces: piecesOf(record.blocks[0]?.text ?? record.about, []),
    kind: record.kind,
    isExact: false,
    name: 'none',
  };
};
