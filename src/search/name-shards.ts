import { langs, otherLang, type Lang } from '../i18n/locales.ts';
import { bare, fold } from './fold.ts';
import type { Kind } from './kinds.ts';
import type { Named } from './names.ts';

/**
 * The names as the browser loads them, for what Pagefind cannot do: the other language, pinyin,
 * and names like a query. In small files by the first two characters, because a query needs but one.
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

/** The file for names of this language that begin so in another form. */
export const shardFile = (lang: Lang, key: string): string =>
  `names/${lang}-${(key.charCodeAt(0) * 31 + (key.charCodeAt(1) || 0)) % shardCount}.json`;

/** The file of this language's names, to offer those most like a query. */
export const listFile = (lang: Lang): string => `names/${lang}.json`;

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
    for (const { kind, address, names: each, pinyin } of names) {
      const [name = ''] = each[lang];
      if (kind === 'source' || name === '') continue;
      if (offered.has(kind)) add(listFile(lang), name);
      const forms = [...each[otherLang(lang)], ...(pinyin === '' ? [] : [pinyin])];
      const byFile = Map.groupBy(forms, (form) => shardFile(lang, nameKey(form)));
      for (const [file, own] of byFile) add(file, [kind, address, name, own] satisfies NameRow);
    }
  }
  return files;
};
