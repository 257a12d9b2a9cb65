import type { Lang } from './locales.ts';

/** Joins the base path that the site is built under with an address that starts with `/`. */
export const withBase = (base: string, address: string): string =>
  `${base.replace(/\/$/, '')}${address}`;

/** An address of this site as the browser must ask for it. */
export const link = (address: string): string => withBase(import.meta.env.BASE_URL, address);

export const planAddress = (lang: Lang, plan: string): string => `/${lang}/plans/${plan}/`;

export const chapterAddress = (lang: Lang, plan: string, chapter: string): string =>
  `/${lang}/plans/${plan}/${chapter}/`;

export const parallelAddress = (plan: string, chapter: string): string =>
  `/parallel/${plan}/${chapter}/`;

export const chartAddress = (lang: Lang, chart: string): string => `/${lang}/charts/${chart}/`;

/** A picture or the table of a chart as a file: `svg`, `png`, `social.png`, `phone.png`, `csv`. */
export const pictureAddress = (lang: Lang, chart: string, ending: string): string =>
  `/charts/${chart}.${lang}.${ending}`;

export const sourceAddress = (lang: Lang, source: string): string => `/${lang}/sources/#${source}`;

export const termAddress = (lang: Lang, term: string): string => `/${lang}/glossary/#${term}`;

export const indicatorAddress = (lang: Lang, indicator: string): string =>
  `/${lang}/indicators/${indicator}/`;

export const agencyAddress = (lang: Lang, agency: string): string => `/${lang}/agencies/${agency}/`;

export const disagreementAddress = (lang: Lang, disagreement: string): string =>
  `/${lang}/disagreements/#${disagreement}`;

export const nameAddress = (lang: Lang, name: string): string => `/${lang}/glossary/#name-${name}`;

export const embedAddress = (lang: Lang, chart: string): string => `/embed/${lang}/${chart}/`;

export const oembedAddress = (lang: Lang, chart: string): string => `/oembed/${lang}/${chart}.json`;
