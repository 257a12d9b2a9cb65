import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Lang } from '../i18n/locales.ts';
import type { Facets } from './facets.ts';
import { blockMark, nameEnd, partText } from './tokens.ts';

/** A record as Pagefind gets it. */
export type IndexEntry = {
  path: string;
  /** What the record is called, every form of it; none where it goes on from another. */
  names: string[];
  /** The place of the name in the page. */
  id: string;
  blocks: { id: string; text: string }[];
  title: string;
  heading: string;
  /** One sentence about what is named. */
  about: string;
  facets: Facets;
};

/**
 * What Pagefind is told of the language. For Chinese it cuts at zero-width spaces too. English is
 * told as no language: its stems make “digital” of “digitisation” and tell no word as written, and
 * its program with stems is 4 kB larger, and another one than that of Chinese. `word-forms.ts` asks
 * for plurals and spellings instead.
 */
const tags: Record<Lang, string> = { zh: 'zh-CN', en: 'mul' };

/** Small pieces: a query asks for few of the characters, and loads only what holds them. */
const chunkSize = 300;

const contentOf = ({ names, blocks, facets }: IndexEntry, lang: Lang): string => {
  const named = names.map((name) => `${partText(name, lang)} ${nameEnd(facets.kind)}`);
  return [named.join(' '), ...blocks.map(({ text }) => partText(text, lang))].join(blockMark);
};

const filtersOf = (facets: Facets): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(facets)
      .map(([name, values]): [string, string[]] => [name, [values].flat()])
      .filter(([, values]) => values.length > 0),
  );

/**
 * What a result shows beside its words, carried in the address: Pagefind keeps that whole and does
 * not search it. `readRecord` of head.ts takes it apart. The count keeps records of one heading
 * apart: of two with one address, Pagefind would drop the first.
 */
const headOf = (
  { path, id, blocks, title, heading, about, facets }: IndexEntry,
  count: number,
): string => {
  const ids = [id, ...blocks.map((block) => block.id)];
  // Most blocks of a record stand in one place.
  const places = ids.map((each, at) => (at > 0 && each === ids[at - 1] ? '' : each || '-'));
  return [path, places.join(','), title, heading, facets.kind, about, count].join('\t');
};

/** Pagefind itself takes twice the processor time to write many small files. */
const writeAll = (files: { path: string; content: Uint8Array }[], folder: string): void => {
  for (const subfolder of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, subfolder), { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
};

/**
 * Writes the index of one language into `folder`. One index a language, because the search runs
 * in a worker, where Pagefind cannot ask the page for its language.
 * @throws with Pagefind's own words.
 */
export const writeIndex = async (
  entries: IndexEntry[],
  lang: Lang,
  folder: string,
): Promise<void> => {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { index, errors } = await pagefind.createIndex({
    writePlayground: false,
    includeCharacters: '%',
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const failures: string[] = [];
  const added = await Promise.all(
    entries.map((entry, at) =>
      index.addCustomRecord({
        url: headOf(entry, at),
        content: contentOf(entry, lang),
        language: tags[lang],
        filters: filtersOf(entry.facets),
      }),
    ),
  );
  failures.push(...added.flatMap((each) => each.errors));
  const made = await index.getFiles();
  failures.push(...made.errors);
  await pagefind.close();
  if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
  rmSync(folder, { recursive: true, force: true });
  writeAll(made.files, folder);
};
