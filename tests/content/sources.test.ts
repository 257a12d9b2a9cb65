import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findProblems } from '../../src/checks/check-content.ts';
import { fileOf, hasSources, plain, readSource } from './proof/documents.ts';

type Item = { id: string; source: string; phrase: string };
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T[];

test('the content is sound', () => {
  expect(findProblems(process.cwd())).toEqual([]);
});

test('there are 80 terms or more', () => {
  expect(read('content/terms.json').length).toBeGreaterThanOrEqual(80);
});

test.skipIf(!hasSources)('every phrase stands in the document that it is taken from', () => {
  const items = [
    ...globSync('content/{facts,citations}/**/*.json').flatMap((file) => read<Item>(file)),
    ...['content/terms.json', 'content/agencies.json'].flatMap((file) =>
      read<{ id: string; first: Omit<Item, 'id'> }>(file).map(({ id, first }) => ({
        id,
        ...first,
      })),
    ),
  ].filter(({ source }) => source in fileOf);
  expect(items.length).toBeGreaterThan(300);
  const missing = items.filter(
    ({ source, phrase }) => !readSource(fileOf[source] ?? '').includes(plain(phrase)),
  );
  expect(missing.map(({ id, phrase }) => `${id}: ${phrase}`)).toEqual([]);
});

const chapters = globSync('content/plans/*/*/zh.mdx').sort();

/** How long a chapter may be, in Han characters, by its form. */
const lengths = { chapter: [700, 1500], account: [500, 1900], task: [700, 2700] } as const;

test.each(chapters)('%s has the length of its form, and full-width punctuation', (file) => {
  const source = readFileSync(file, 'utf8');
  const form = /^form: (\w+)$/m.exec(source)?.[1] ?? 'chapter';
  const [least, most] = lengths[form as keyof typeof lengths];
  const text = source.replace(/<[^>]*>|\{\/\*.*?\*\/\}/g, '');
  const count = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
  expect(text.match(/\p{Script=Han}[,;?!]\p{Script=Han}/gu)).toBeNull();
});

test.skipIf(!hasSources)('the draft’s agencies are those of the content, in its order', () => {
  const agencies = new Map(
    read<{ id: string; short: { zh: string } }>('content/agencies.json').map(({ id, short }) => [
      id,
      short.zh,
    ]),
  );
  const said = [...readSource('action-plan-2023-2027.txt').matchAll(/\(责任单位:([^)]*)\)/g)];
  const clauses = read<{ id: string; agencies: string[] }>('content/responsibilities.json');
  expect(clauses.map(({ id }) => id)).toEqual([
    ...Array.from({ length: 11 }, (_, index) => `task-${index + 1}`),
    ...Array.from({ length: 6 }, (_, index) => `safeguard-${index + 1}`),
  ]);
  expect(clauses.map((clause) => clause.agencies.map((id) => agencies.get(id)).join('、'))).toEqual(
    said.map(([, list]) => list),
  );
});

test('a task is called in lists as its chapter is', () => {
  const clauses = read<{
    id: string;
    plan: string;
    chapter: string;
    title: { zh: string; en: string };
  }>('content/responsibilities.json').filter(({ id }) => id.startsWith('task-'));
  for (const { plan, chapter, title } of clauses)
    for (const lang of ['zh', 'en'] as const)
      expect(readFileSync(`content/plans/${plan}/${chapter}/${lang}.mdx`, 'utf8')).toContain(
        `\ntitle: ${title[lang]}\n`,
      );
});
