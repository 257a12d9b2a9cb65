import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { mdxFiles } from './markdown/mdx-files.ts';
import { chartSchema } from './schemas/chart.ts';
import { disagreementSchema } from './schemas/disagreement.ts';
import { citationSchema, factSchema } from './schemas/fact.ts';
import { indicatorSchema } from './schemas/indicator.ts';
import { nameSchema } from './schemas/name.ts';
import { chapterSchema, pageSchema, planSchema } from './schemas/plan.ts';
import { responsibilitySchema } from './schemas/responsibility.ts';
import { sourceSchema } from './schemas/source.ts';
import { agencySchema, termSchema } from './schemas/term.ts';

/**
 * Loads every entry of JSON lists, each with an id of its own.
 * What an editor may get wrong is found by src/checks before this runs, with file and line.
 */
const lists = (pattern: string): Loader => ({
  name: `lists of ${pattern}`,
  load: async ({ store, parseData, watcher, logger }) => {
    const loadAll = async () => {
      store.clear();
      let at = 0;
      for (const file of globSync(pattern).sort()) {
        const items = JSON.parse(await readFile(file, 'utf8')) as { id: string }[];
        for (const [order, item] of items.entries()) {
          const data = await parseData({ id: item.id, data: item });
          // Astro hands entries out by the order of their ids; the lists keep their own.
          const id = `${String(at).padStart(6, '0')}-${item.id}`;
          store.set({ id, data, digest: `${file}:${order}:${JSON.stringify(item)}` });
          at += 1;
        }
      }
    };
    await loadAll();
    watcher?.on('change', (path) => {
      if (path.endsWith('.json') && path.includes('content'))
        loadAll().catch((error: unknown) => logger.error(String(error)));
    });
  },
});

const withoutEnding = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|json)$/, '');

export const collections = {
  plans: defineCollection({
    loader: glob({
      base: './content/plans',
      pattern: '*/plan.json',
      generateId: ({ entry }) => entry.replace(/\/plan\.json$/, ''),
    }),
    schema: planSchema,
  }),
  chapters: defineCollection({
    loader: mdxFiles({
      base: './content/plans',
      pattern: '*/*/{zh,en}.mdx',
      generateId: withoutEnding,
    }),
    schema: chapterSchema,
  }),
  texts: defineCollection({
    loader: mdxFiles({
      base: './content/pages',
      pattern: '*/{zh,en}.mdx',
      generateId: withoutEnding,
    }),
    schema: pageSchema,
  }),
  charts: defineCollection({
    loader: glob({ base: './content/charts', pattern: '*.json', generateId: withoutEnding }),
    schema: chartSchema,
  }),
  facts: defineCollection({ loader: lists('content/facts/*.json'), schema: factSchema }),
  citations: defineCollection({
    loader: lists('content/citations/**/*.json'),
    schema: citationSchema,
  }),
  responsibilities: defineCollection({
    loader: lists('content/responsibilities.json'),
    schema: responsibilitySchema,
  }),
  disagreements: defineCollection({
    loader: lists('content/disagreements.json'),
    schema: disagreementSchema,
  }),
  names: defineCollection({ loader: lists('content/names/**/*.json'), schema: nameSchema }),
  terms: defineCollection({ loader: lists('content/terms.json'), schema: termSchema }),
  agencies: defineCollection({ loader: lists('content/agencies.json'), schema: agencySchema }),
  indicators: defineCollection({
    loader: lists('content/indicators.json'),
    schema: indicatorSchema,
  }),
  sources: defineCollection({ loader: lists('content/sources.json'), schema: sourceSchema }),
};
