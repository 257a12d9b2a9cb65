import { existsSync } from 'node:fs';
import type { ChartEntry } from '../charts/registry.ts';
import { pictureAddress } from '../i18n/links.ts';
import type { Lang } from '../i18n/locales.ts';
import { loadTables } from './data.ts';

/** Whether the site makes embeds and pictures; a gallery leads only to what there is. */
export const hasEmbeds = existsSync('src/pages/embed');
export const hasPictures = existsSync('src/pictures/integration.ts');

/** A chart as a card: the still has its words, and the sentence says something else. */
export const loadCards = async (charts: ChartEntry[], lang: Lang) => {
  const tables = new Set((await loadTables()).map(({ name }) => name));
  return charts.map(({ id, title, summary, subject }) => ({
    id,
    title: title[lang],
    alt: summary[lang],
    sentence:
      subject.kind === 'content'
        ? subject.content.caption[lang]
        : subject.built.indicator.definition[lang],
    data: hasPictures
      ? // With its pictures, a chart has a file of its rows.
        pictureAddress(lang, id, 'csv')
      : tables.has(id)
        ? `/data/${id}.csv`
        : `/${lang}/data/`,
  }));
};
