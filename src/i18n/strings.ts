import en from '../../content/ui/en.json';
import zh from '../../content/ui/zh.json';
import type { Lang } from './locales.ts';

export type StringKey = keyof typeof en & keyof typeof zh;

const words: Record<Lang, Record<StringKey, string>> = { zh, en };

/** The interface word of a language, its `{placeholders}` filled from `values`. */
export const string = (
  lang: Lang,
  key: StringKey,
  values: Record<string, string | number> = {},
): string =>
  words[lang][key].replace(/\{([a-z]+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** `string` with the language settled once, for a component. */
export const stringsFor =
  (lang: Lang) => (key: StringKey, values?: Record<string, string | number>) =>
    string(lang, key, values);
