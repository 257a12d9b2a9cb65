/** The only list of languages. */
export const locales = {
  zh: { tag: 'zh-CN', name: '中文' },
  en: { tag: 'en', name: 'English' },
} as const;

export type Lang = keyof typeof locales;

export const langs = Object.keys(locales) as Lang[];

export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

/** The language of an address segment; throws for anything else, which a route never makes. */
export const toLang = (value: string | undefined): Lang => {
  if (value === 'zh' || value === 'en') return value;
  throw new Error(`"${value}" is no language of this site; the languages are ${langs.join(', ')}.`);
};
