import type { Lang } from '../i18n/locales.ts';
import { locales } from '../i18n/locales.ts';
import type { Setting } from './package.ts';

type Article = {
  lang: Lang;
  /** Its address on the site. */
  address: string;
  title: string;
  description: string;
  modified: string;
  /** The address of the plan page that it belongs to. */
  partOf?: string;
  /** The document that it tells of. */
  about: { name: string; url: string };
};

/** A schema.org Article of one page. */
export const describeArticle = (article: Article, { name, absolute }: Setting) => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  '@id': absolute(article.address),
  mainEntityOfPage: absolute(article.address),
  headline: article.title,
  description: article.description,
  inLanguage: locales[article.lang].tag,
  dateModified: article.modified,
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  publisher: {
    '@type': 'Organization',
    name: name[article.lang],
    url: absolute(`/${article.lang}/`),
  },
  about: { '@type': 'CreativeWork', name: article.about.name, url: article.about.url },
  ...(article.partOf === undefined ? {} : { isPartOf: absolute(article.partOf) }),
});
