import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { askAll } from './ask-all.ts';
import type { Indicator } from '../../src/schemas/indicator.ts';
import type { Responsibility } from '../../src/schemas/responsibility.ts';
import type { Agency } from '../../src/schemas/term.ts';

/** Every agency, indicator, task and box is found by its name, as the first or second result. */

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T[];

const clauses = read<Responsibility>('content/responsibilities.json');
const responsible = new Set(clauses.flatMap(({ agencies }) => agencies));
const agencies = read<Agency>('content/agencies.json').filter(({ id }) => responsible.has(id));
const indicators = read<Indicator>('content/indicators.json').filter(({ row }) => row);
const tasks = clauses.filter(({ id }) => id.startsWith('task-'));

/** The heading of a task's box, as the chapter has it. */
const boxName = ({ plan, chapter }: Responsibility, lang: 'zh' | 'en'): string => {
  const text = readFileSync(`content/plans/${plan}/${chapter}/${lang}.mdx`, 'utf8');
  return /^## (.*?) \{\/\* #box \*\/\}$/m.exec(text)?.[1] ?? '';
};

const sought = (lang: 'zh' | 'en') => [
  ...agencies.map((agency) => ({
    query: agency[lang],
    address: `/${lang}/agencies/${agency.id}/`,
  })),
  ...indicators.map(({ id, name }) => ({
    query: name[lang],
    address: `/${lang}/indicators/${id}/`,
  })),
  ...tasks.map(({ plan, chapter, title }) => ({
    query: title[lang],
    address: `/${lang}/plans/${plan}/${chapter}/`,
  })),
  ...tasks.map((task) => ({
    query: boxName(task, lang),
    address: `/${lang}/plans/${task.plan}/${task.chapter}/#box`,
  })),
];

for (const lang of ['zh', 'en'] as const)
  test(`${lang}: 17 agencies, 19 indicators, 11 tasks and 11 boxes by name`, async ({ page }) => {
    test.setTimeout(240_000);
    const all = sought(lang);
    expect(all).toHaveLength(17 + 19 + 11 + 11);
    await page.goto(`/${lang}/search/`);
    const answers = await askAll(
      page,
      all.map(({ query }) => query),
    );
    const missed = all.flatMap(({ query, address }, index) => {
      const found = answers[index] ?? [];
      return found.some((href) => href.startsWith(address))
        ? []
        : [`${query} → ${found.join(' , ')}`];
    });
    expect(missed).toEqual([]);
  });
