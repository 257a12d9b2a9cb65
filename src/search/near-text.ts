import { hasHan } from './fold.ts';
import type { IndexReader, PagefindHit } from './index-reader.ts';

/** Forgives one character: wrong, missing, or one too many. */

/** A query with a flaw assumed at one place, as a pattern for the folded and bare text. */
export type Guess = { before: string; after: string; kind: 'wrong' | 'missing' | 'extra' };

export type NearHit = { hit: PagefindHit; guess: Guess };

/** More tokens than this are a sentence; its halves are sought instead. */
const tokenLimit = 14;

/** @param shape places in ascending order; the first need not be 0. */
const hasShape = (positions: Set<number>, shape: number[]): boolean =>
  [...positions].some((start) =>
    shape.every((offset) => positions.has(start + offset - (shape[0] ?? 0))),
  );

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Whether a folded and bare text holds what the guess assumes. */
export const fitsGuess = (text: string, { before, after, kind }: Guess): boolean => {
  if (before === '') return text.includes(after);
  const gap = kind === 'extra' ? 0 : 1;
  for (let at = text.indexOf(before); at !== -1; at = text.indexOf(before, at + 1))
    if (text.startsWith(after, at + before.length + gap)) return true;
  return false;
};

/** Records that may hold the tokens with one flaw; the text tells whether they do. */
export const nearHits = async (tokens: string[], index: IndexReader): Promise<NearHit[]> => {
  const count = tokens.length;
  if (count < 2) return [];
  const join = (from: number, to = count) => tokens.slice(from, to).join('');
  if (count > tokenLimit) {
    const half = Math.floor(count / 2);
    const halves = [
      [tokens.slice(0, half), { before: join(0, half), after: '', kind: 'extra' }],
      [tokens.slice(half), { before: join(half), after: '', kind: 'extra' }],
    ] as const;
    const found = await Promise.all(
      halves.map(async ([half_, guess]) =>
        (await index.phrase([...half_])).map((hit) => ({ hit, guess })),
      ),
    );
    return found.flat();
  }
  const near = new Map<string, NearHit>();
  const add = (hit: PagefindHit, guess: Guess) => {
    if (!near.has(`${hit.id} ${guess.kind} ${guess.before}`))
      near.set(`${hit.id} ${guess.kind} ${guess.before}`, { hit, guess });
  };
  for (const hit of await index.all(tokens)) {
    const positions = new Set(hit.words);
    for (let gap = 1; gap < count; gap += 1)
      if (
        hasShape(
          positions,
          upTo(count + 1).filter((offset) => offset !== gap),
        )
      )
        add(hit, { before: join(0, gap), after: join(gap), kind: 'missing' });
  }
  if (count < 3) return [...near.values()];
  for (let flaw = 0; flaw < count; flaw += 1) {
    // A figure or a Latin word is more than one character, and another one is another question.
    if (!hasHan(tokens[flaw] ?? '')) continue;
    const rest = tokens.filter((_, at) => at !== flaw);
    // A short rest stands nearly everywhere; only a rest of some length tells anything.
    const before = join(0, flaw);
    const after = join(flaw + 1);
    for (const hit of await index.all(rest)) {
      const positions = new Set(hit.words);
      if (
        hasShape(
          positions,
          upTo(count).filter((offset) => offset !== flaw),
        )
      )
        add(hit, { before, after, kind: 'wrong' });
      if (count > 3 && hasShape(positions, upTo(count - 1)))
        add(hit, { before, after, kind: 'extra' });
    }
  }
  return [...near.values()];
};
