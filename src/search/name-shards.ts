import { langs, otherLang, type Lang } from '../i18n/locales.ts';
import { bare, fold } from './fold.ts';
import type { Kind } from './kinds.ts';
import type { Named } from './names.ts';

/**
 * The names as the browser loads them, for what Pagefind cannot do: the other language, pinyin,
 * and names like a query. In small files by how they begin, because a query needs but one.
 */

/** A name of this language, what tells of it, and its forms in the other language and in pinyin. */
export type NameRow = [kind: Kind, address: string, name: string, forms: string[]];

const shardCount = 64;

/** Latin letters without tones, blanks and signs; ü is also typed v or u. */
export const plainLatin = (text: string): string =>
  bare(
    fold(text)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, ''),
  ).replaceAll('v', 'u');

/** A name or a query as the two are compared. */
export const nameKey = (text: string): string => plainLatin(text.replace(/^the\s+/i, ''));

/** So much of a key as every query for it has: a few letters begin too many names. */
const keyStart = (key: string): string => /^[a-z\d]{4}/.exec(key)?.[0] ?? key.slice(0, 2);

/** The file for names of this language that begin so in another form. */
export const shardFile = (lang: Lang, key: string): string => {
  let sum = 0;
  for (const char of keyStart(key)) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return `names/${lang}-${sum % shardCount}.json`;
};

/** The file of this language's names, to offer those most like a query. */
export const listFile = (lang: Lang): string => `names/${lang}.json`;

/** The file of the public bodies of this language, each with all its names in both. */
export const agencyFile = (lang: Lang): string => `names/${lang}-agencies.json`;

/** The file of English words that begin with the letter, `a` to `z`. */
export const wordFile = (letter: string): string => `names/words-${letter}.json`;

const isBody = ({ kind, names }: Named): boolean =>
  kind === 'agency' ||
  (kind === 'name' &&
    names.zh.some((name) => /(?:委员会|管理局|办公室|小组|[委局部办院会厅])$/.test(name)));

const offered = new Set<Kind>(['term', 'agency', 'indicator', 'name']);

/** Every file and what stands in it. */
export const shardsOfNames = (names: Named[]): Map<string, unknown[]> => {
  const files = new Map<string, unknown[]>();
  const add = (file: string, item: unknown) => files.set(file, [...(files.get(file) ?? []), item]);
  for (const lang of langs) {
    // A query for a missing file would fail as if offline.
    for (let shard = 0; shard < shardCount; shard += 1)
      files.set(`names/${lang}-${shard}.json`, []);
    files.set(listFile(lang), []);
    files.set(agencyFile(lang), []);
    for (const named of names) {
      const { kind, address, names: each, pinyin } = named;
      const [name = ''] = each[lang];
      if (kind === 'source' || name === '') continue;
      if (isBody(named))
        add(agencyFile(lang), [kind, address, name, [...each.zh, ...each.en]] satisfies NameRow);
      if (offered.has(kind)) add(listFile(lang), name);
      const forms = [...each[otherLang(lang)], ...(pinyin === '' ? [] : [pinyin])];
      const byFile = Map.groupBy(forms, (form) => shardFile(lang, nameKey(form)));
      for (const [file, own] of byFile) add(file, [kind, address, name, own] satisfies NameRow);
    }
  }
  return files;
};

/** Every file of English words and what stands in it, the commonest first. */
export const shardsOfWords = (text: string): Map<string, string[]> => {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/(?<![a-z])[a-z]{4,}(?![a-z])/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Map(
    Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => [
      wordFile(letter),
      sorted.filter(([word]) => word.startsWith(letter)).map(([word]) => word),
    ]),
  );
};
