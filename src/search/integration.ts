import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { langs, type Lang } from '../i18n/locales.ts';
import { parseMarkup } from '../markdown/markup.ts';
import { entriesOf } from './entries.ts';
import { buildNames, type Named, type NamedContent } from './names.ts';
import { shardsOfNames, shardsOfWords } from './name-shards.ts';
import { packProgram } from './pack-program.ts';
import { recordsOf, type PageRecords } from './records.ts';
import { variantsFor } from './variants.ts';
import { writeIndex, type IndexEntry } from './write-index.ts';

const pagesOf = (site: string, lang: Lang): PageRecords[] =>
  globSync(`${lang}/**/index.html`, { cwd: site })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .flatMap((file) => {
      const page = parseMarkup(readFileSync(join(site, file), 'utf8'));
      return recordsOf(page, lang, `/${file.replace(/index\.html$/, '')}`) ?? [];
    });

const contentOf = (root: string): NamedContent => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, 'content', file), 'utf8'));
  return {
    terms: read('terms.json'),
    agencies: read('agencies.json'),
    indicators: read('indicators.json'),
    names: globSync('names/*/*.json', { cwd: join(root, 'content') })
      .sort()
      .flatMap((file) => read(file)),
  };
};

export type SearchableSite = { names: Named[]; entries: Record<Lang, IndexEntry[]> };

/** What of a finished site is to be found. */
export const readSite = (site: string, root: string): SearchableSite => {
  const pages = { zh: pagesOf(site, 'zh'), en: pagesOf(site, 'en') };
  const names = buildNames(contentOf(root), pages);
  const entries = {
    zh: entriesOf(pages.zh, names, 'zh'),
    en: entriesOf(pages.en, names, 'en'),
  };
  return { names, entries };
};

/**
 * Writes the index of each language and, beside them, the program and the tables that both share,
 * into `folder`; `root` is the project, whose `node_modules/.cache` keeps what takes long to pack.
 */
export const writeSearch = async (
  { names, entries }: SearchableSite,
  folder: string,
  root: string,
) => {
  for (const lang of langs) await writeIndex(entries[lang], lang, join(folder, lang));
  await packProgram(folder, [...langs], join(root, 'node_modules/.cache/search'));
  const textOf = (lang: Lang) =>
    entries[lang]
      .flatMap((entry) => [...entry.names, ...entry.blocks.map(({ text }) => text)])
      .join('\n');
  for (const [file, data] of [...shardsOfNames(names), ...shardsOfWords(textOf('en'))]) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify(data));
  }
  writeFileSync(join(folder, 'variants.txt'), variantsFor(langs.map(textOf).join('')));
};

/** Indexes the finished pages, into `dist/pagefind/`. */
export const searchIndex = (): AstroIntegration => {
  let root = '.';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const found = readSite(site, root);
        await writeSearch(found, join(site, 'pagefind'), root);
        const [zh, en] = [found.entries.zh.length, found.entries.en.length];
        logger.info(`${zh} and ${en} paragraphs and names indexed for search`);
      },
    },
  };
};
