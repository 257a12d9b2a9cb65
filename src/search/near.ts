import { bare, fold } from './fold.ts';
import { nameKey, type NameRow } from './name-shards.ts';

/** What the table of names answers: the other language, pinyin, and the names most like a query. */

export type NameMatch = { row: NameRow; via: string; isWhole: boolean };

/** Names that the query gives in the other language or in pinyin; whole ones first. */
export const otherNames = (rows: NameRow[], query: string, limit = 8): NameMatch[] => {
  const sought = nameKey(query);
  if (sought.length < 2) return [];
  const least = /^[a-z\d]+$/.test(sought) ? 4 : 2;
  return rows
    .flatMap((row): (NameMatch & { length: number })[] => {
      const [, , , forms] = row;
      const keys = forms.map((form) => ({ form, key: nameKey(form) }));
      const whole = keys.find(({ key }) => key === sought);
      const begun = keys.find(({ key }) => sought.length >= least && key.startsWith(sought));
      const found = whole ?? begun;
      return found
        ? [{ row, via: found.form, isWhole: whole !== undefined, length: found.key.length }]
        : [];
    })
    .sort((a, b) => a.length - b.length)
    .slice(0, limit);
};

/** How many letters must change, up to a limit. */
export const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
};

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from(text, (char, at) => char + (text[at + 1] ?? '')));

/** Names of this language most like the query, to offer where nothing was found. */
export const nearestNames = (names: string[], folded: string, limit = 6): string[] => {
  const sought = bare(folded).slice(0, 40);
  if (sought === '') return [];
  const pairs = pairsOf(sought);
  const most = Math.max(1, Math.floor(sought.length / 3));
  const scored = names.map((name) => {
    const plain = bare(fold(name));
    const own = pairsOf(plain);
    const shared = [...pairs].filter((pair) => pair.length > 1 && own.has(pair)).length;
    const alike = (2 * shared) / (pairs.size + own.size);
    const changes = distance(sought, plain, most);
    return { name, score: Math.max(alike, changes <= most ? 1 - changes / sought.length : 0) };
  });
  const best = scored.filter(({ score }) => score >= 0.25).sort((a, b) => b.score - a.score);
  return [...new Set(best.map(({ name }) => name))].slice(0, limit);
};
