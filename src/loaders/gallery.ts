import type { ChartEntry } from '../charts/registry.ts';
import type { Lang } from '../i18n/locales.ts';

/** A chart as a card: the still has its words, and the sentence says something else. */
export const cardsOf = (charts: ChartEntry[], lang: Lang) =>
  charts.map(({ id, title, summary, subject }) => ({
    id,
    title: title[lang],
    alt: summary[lang],
    sentence:
      subject.kind === 'content'
        ? subject.content.caption[lang]
        : subject.built.indicator.definition[lang],
  }));
