import type { Bilingual } from '../schemas/bilingual.ts';
import type { Lang } from '../i18n/locales.ts';

/**
 * What a reader may cite, and nothing of how. The authors have no names of their own: the site
 * stands as author and as publisher.
 */

/** A page is read, a chart is looked at, a dataset is an indicator with all its values. */
export type CitableKind = 'page' | 'chart' | 'dataset';

/** What a page says of itself to those who cite it. */
export type Cited = {
  kind: CitableKind;
  title: Bilingual;
  /** The whole day of its last change. */
  updated: string;
};

/** One thing in one language, as every format takes it. */
export type Citable = {
  kind: CitableKind;
  title: string;
  site: string;
  /** A whole day, `2026-11-25`. */
  date: string;
  /** The absolute address. */
  url: string;
  lang: Lang;
  /** Names the thing in a file of references; letters, digits and hyphens. */
  key: string;
};

/** `/plans/x/05-y/` in English is `chongqing-digital-plans-x-05-y-en`. */
export const citationKey = (path: string, lang: Lang): string =>
  ['chongqing-digital-plans', ...path.split('/').filter((part) => part !== 'plans'), lang]
    .filter(Boolean)
    .join('-');
