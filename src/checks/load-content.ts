import { existsSync, globSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { chartSchema, type ChartContent } from '../schemas/chart.ts';
import { disagreementSchema, type Disagreement } from '../schemas/disagreement.ts';
import { editionSchema, type Edition } from '../schemas/edition.ts';
import { citationSchema, factSchema, type Citation, type Fact } from '../schemas/fact.ts';
import {
  chapterSchema,
  pageSchema,
  planSchema,
  type ChapterMatter,
  type Plan,
} from '../schemas/plan.ts';
import { indicatorSchema, type Indicator } from '../schemas/indicator.ts';
import { nameSchema, type Name } from '../schemas/name.ts';
import { responsibilitySchema, type Responsibility } from '../schemas/responsibility.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { agencySchema, termSchema, type Agency, type Term } from '../schemas/term.ts';
import type { Problem } from './problem.ts';
import { readJson, schemaProblems, type JsonFile } from './read-json.ts';
import { readMdx, type Outline } from './read-mdx.ts';

/** A thing of the content and where it stands. */
export type Located<T> = { value: T; file: string; line: number; json: JsonFile; index: number };

export type Twin = { outline: Outline; matter: ChapterMatter };
export type Chapter = { plan: string; id: string; zh?: Twin; en?: Twin };

export type Content = {
  facts: Located<Fact>[];
  citations: Located<Citation>[];
  names: Located<Name>[];
  responsibilities: Located<Responsibility>[];
  disagreements: Located<Disagreement>[];
  editions: Located<Edition>[];
  terms: Located<Term>[];
  agencies: Located<Agency>[];
  indicators: Located<Indicator>[];
  sources: Located<Source>[];
  plans: Located<Plan>[];
  charts: Located<ChartContent>[];
  chapters: Chapter[];
  pages: Outline[];
  ui: JsonFile[];
};

const list = (root: string, pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

const loadArrays = <T>(
  root: string,
  files: string[],
  schema: z.ZodType<T>,
  problems: Problem[],
): Located<T>[] =>
  files.flatMap((file) => {
    const read = readJson(root, file);
    problems.push(...read.problems);
    if (!read.json) return [];
    const { json } = read;
    if (!Array.isArray(json.data)) {
      problems.push({ file, line: 1, message: 'The file must hold a list, [ … ].' });
      return [];
    }
    return json.data.flatMap((item: unknown, index) => {
      const parsed = schema.safeParse(item);
      if (parsed.success)
        return [{ value: parsed.data, file, line: json.lineOf([index, 'id']), json, index }];
      problems.push(...schemaProblems(json, parsed.error, [index]));
      return [];
    });
  });

const loadObjects = <T>(
  root: string,
  files: string[],
  schema: z.ZodType<T>,
  problems: Problem[],
): Located<T>[] =>
  files.flatMap((file) => {
    const read = readJson(root, file);
    problems.push(...read.problems);
    if (!read.json) return [];
    const parsed = schema.safeParse(read.json.data);
    if (parsed.success) return [{ value: parsed.data, file, line: 1, json: read.json, index: -1 }];
    problems.push(...schemaProblems(read.json, parsed.error));
    return [];
  });

const loadTwin = (root: string, file: string, problems: Problem[]): Twin | undefined => {
  const read = readMdx(root, file);
  problems.push(...read.problems);
  if (!read.outline) return undefined;
  const parsed = chapterSchema.safeParse(read.outline.matter.data);
  if (parsed.success) return { outline: read.outline, matter: parsed.data };
  problems.push(...schemaProblems(read.outline.matter, parsed.error));
  return undefined;
};

const loadChapters = (root: string, problems: Problem[]): Chapter[] =>
  list(root, 'content/plans/*/*')
    .filter((folder) => statSync(`${root}/${folder}`).isDirectory())
    .map((folder) => {
      const chapter: Chapter = { plan: basename(dirname(folder)), id: basename(folder) };
      for (const lang of ['zh', 'en'] as const) {
        const file = `${folder}/${lang}.mdx`;
        if (!existsSync(`${root}/${file}`)) {
          const twin = lang === 'zh' ? 'en' : 'zh';
          problems.push({
            file,
            message: `The file is missing; ${folder}/${twin}.mdx needs its ${lang === 'zh' ? 'Chinese' : 'English'} twin.`,
          });
          continue;
        }
        const twin = loadTwin(root, file, problems);
        if (twin) chapter[lang] = twin;
      }
      return chapter;
    });

const loadPages = (root: string, problems: Problem[]): Outline[] =>
  list(root, 'content/pages/*/{zh,en}.mdx').flatMap((file) => {
    const read = readMdx(root, file);
    problems.push(...read.problems);
    if (!read.outline) return [];
    const parsed = pageSchema.safeParse(read.outline.matter.data);
    if (!parsed.success) problems.push(...schemaProblems(read.outline.matter, parsed.error));
    return [read.outline];
  });

/** Reads all content below `root`/content, with what the schemas find wrong. */
export const loadContent = (root: string): { content: Content; problems: Problem[] } => {
  const problems: Problem[] = [];
  const arrays = <T>(pattern: string, schema: z.ZodType<T>) =>
    loadArrays(root, list(root, pattern), schema, problems);
  const ui = ['zh', 'en'].flatMap((lang) => {
    const read = readJson(root, `content/ui/${lang}.json`);
    problems.push(...read.problems);
    return read.json ? [read.json] : [];
  });
  return {
    content: {
      facts: arrays('content/facts/*.json', factSchema),
      citations: arrays('content/citations/**/*.json', citationSchema),
      responsibilities: arrays('content/responsibilities.json', responsibilitySchema),
      disagreements: arrays('content/disagreements.json', disagreementSchema),
      editions: loadObjects(root, ['content/edition.json'], editionSchema, problems),
      names: arrays('content/names/**/*.json', nameSchema),
      terms: arrays('content/terms.json', termSchema),
      agencies: arrays('content/agencies.json', agencySchema),
      indicators: arrays('content/indicators.json', indicatorSchema),
      sources: arrays('content/sources.json', sourceSchema),
      plans: loadObjects(root, list(root, 'content/plans/*/plan.json'), planSchema, problems),
      charts: loadObjects(root, list(root, 'content/charts/*.json'), chartSchema, problems),
      chapters: loadChapters(root, problems),
      pages: loadPages(root, problems),
      ui,
    },
    problems,
  };
};
