import { getEntry } from 'astro:content';
import edition from '../../content/edition.json';
import type { Cited } from '../cite/citable.ts';
import { chapterLabel } from '../i18n/chapter-number.ts';
import { asHeading } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';
import { string, type StringKey } from '../i18n/strings.ts';
import type { Bilingual } from '../schemas/bilingual.ts';
import type { Plan } from '../schemas/plan.ts';
import { loadChapter } from './plans.ts';

const inBoth = (make: (lang: Lang) => string): Bilingual => ({ zh: make('zh'), en: make('en') });

/** A page that is made from all of the content: it is as old as the edition. */
export const citedAs = (title: Bilingual, kind: Cited['kind'] = 'page'): Cited => ({
  kind,
  title,
  updated: edition.asOf,
});

/** A page that is called by a word of the interface. */
export const citedByWord = (key: StringKey): Cited => citedAs(inBoth((lang) => string(lang, key)));

/**
 * A chapter is cited with its plan, so that “Goals” says whose, and a draft is called one:
 * “2023–2027 action plan (consultation draft), Chapter 1: How the goals are set”.
 */
export const citedChapter = async (plan: Plan, chapter: string): Promise<Cited> => {
  const zh = (await loadChapter(plan, chapter, 'zh')).entry.data;
  const en = (await loadChapter(plan, chapter, 'en')).entry.data;
  return {
    kind: 'page',
    title: {
      zh: `${plan.short.zh}${chapterLabel(zh, 'zh')}：${zh.title}`,
      en: `${asHeading(plan.short.en, 'en')}, ${chapterLabel(en, 'en')}: ${en.title}`,
    },
    updated: en.updated,
  };
};

/** A page of running text. */
export const citedText = async (name: string): Promise<Cited> => {
  const zh = await getEntry('texts', `${name}/zh`);
  const en = await getEntry('texts', `${name}/en`);
  if (!zh || !en) throw new Error(`${name} was not loaded in both languages.`);
  return {
    kind: 'page',
    title: { zh: zh.data.title, en: en.data.title },
    updated: en.data.updated,
  };
};
