import { bare, fold, hasHan } from './fold.ts';
import type { NameRow } from './name-shards.ts';

/** Short names of public bodies: 经信委 for 经济和信息化委员会, MIIT by its initials. */

const small = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'to', '’s', 's']);

const initials = (name: string): string =>
  (name.match(/[A-Za-z]+/g) ?? [])
    .filter((word) => !small.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toLowerCase())
    .join('');

/**
 * How loosely the characters stand in the name in their order, the last one in the word for the
 * body that ends it; null where they do not.
 */
const spread = (short: string, name: string): number | null => {
  const end = /(?:委员会|管理局|办公室|领导小组|[委局部办院会厅])$/.exec(name);
  if (!end?.[0].includes(short.at(-1) ?? '')) return null;
  let at = -1;
  let first = -1;
  for (const char of short.slice(0, -1)) {
    at = name.indexOf(char, at + 1);
    if (at < 0 || at >= end.index) return null;
    if (first < 0 && char !== '市') first = at;
  }
  return at - first;
};

/** The bodies that a query of a few characters most likely abbreviates, the likeliest first. */
export const abbreviated = (rows: NameRow[], folded: string): NameRow[] => {
  const short = bare(folded);
  if (!hasHan(short))
    return /^[a-z]{3,6}$/.test(short)
      ? rows.filter(([, , , forms]) =>
          forms.some((form) => {
            const own = initials(form);
            return own === short || own === `c${short}` || own === `cm${short}`;
          }),
        )
      : [];
  if (short.length < 3 || short.length > 7) return [];
  return rows
    .flatMap((row) => {
      const found = row[3]
        .map((form) => spread(short, bare(fold(form))))
        .filter((each) => each !== null);
      return found.length > 0 ? [{ row, loose: Math.min(...found) }] : [];
    })
    .sort((a, b) => a.loose - b.loose)
    .map(({ row }) => row);
};
