import { describeArticle } from '../data/article.ts';
import type { Setting } from '../data/package.ts';
import { chapterAddress, planAddress } from '../i18n/links.ts';
import type { Lang } from '../i18n/locales.ts';
import { lookUp, type Library } from '../markdown/library.ts';
import type { ChapterEntry } from './plans.ts';

/** What machines are told of a chapter. */
export const articleOf = (
  { plan, id, entry }: ChapterEntry,
  lang: Lang,
  library: Library,
  setting: Setting,
) => {
  const source = lookUp(library.sources, plan.source, 'source');
  return describeArticle(
    {
      lang,
      address: chapterAddress(lang, plan.id, id),
      title: entry.data.title,
      description: entry.data.lead,
      modified: entry.data.updated,
      partOf: planAddress(lang, plan.id),
      about: {
        name: source.type === 'document' ? source.title[lang] : source.title,
        url: source.url,
      },
    },
    setting,
  );
};
