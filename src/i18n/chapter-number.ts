import { formatQuantity } from './format.ts';
import type { Lang } from './locales.ts';
import { string } from './strings.ts';

/** What a part of a document is called: its own label, else its number as a chapter. */
export const chapterLabel = (
  chapter: { number: number; label?: string | undefined },
  lang: Lang,
): string => chapter.label ?? chapterNumber(chapter.number, lang);

/** “第三章”, “Chapter 3”. */
export const chapterNumber = (number: number, lang: Lang): string =>
  string(lang, 'chapterNumber', {
    number:
      lang === 'zh'
        ? formatQuantity({ value: number, unit: 'zhang' }, 'zh', { isInWords: true })
            .replace('两', '二')
            .replace('章', '')
        : number,
  });
