import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { findProblems } from '../../src/checks/check-content.ts';
import { contentChecks } from '../../src/checks/integration.ts';
import { formatProblem } from '../../src/checks/problem.ts';

/** Breaks a copy of the real content in one place and pins the whole message. */

const chapter = 'content/plans/14th-five-year-plan/02-goals';
const task = 'content/plans/action-plan-2023-2027/11-culture-tourism';
const plan = 'content/plans/14th-five-year-plan/plan.json';
const facts = 'content/facts/14th-five-year-plan.json';
let root = '';

afterEach(() => rmSync(root, { recursive: true, force: true }));

const broken = (file: string, from: string | RegExp, to: string): string[] => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `the break of ${file} must change it`).not.toBe(before);
  writeFileSync(path, after);
  return findProblems(root).map(formatProblem);
};

const removed = (path: string): string[] => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  rmSync(join(root, path));
  return findProblems(root).map(formatProblem);
};

const cases: [string, string, string | RegExp, string][] = [
  ['unknown fact', `${chapter}/en.mdx`, 'id="plan-indicators"', 'id="plan-indicator"'],
  ['unknown citation', `${chapter}/en.mdx`, /<Cite id="[^"]*"/, '<Cite id="c02-nothing"'],
  [
    'unknown document',
    `${chapter}/en.mdx`,
    '<Doc id="reply-letter-2023-373"',
    '<Doc id="reply-letter"',
  ],
  ['heading missing in one twin', `${chapter}/en.mdx`, /\n## .*#who-acts.*\n/, '\n'],
  ['paragraph missing in one twin', `${chapter}/en.mdx`, /\n\nThe second line is 2025\..*\n/, '\n'],
  ['heading without id', `${chapter}/en.mdx`, ' {/* #figures */}', ''],
  ['wrong chapter number', `${chapter}/en.mdx`, 'number: 2', 'number: 3'],
  ['bad date', `${chapter}/en.mdx`, /updated: .*/, 'updated: 2026-02-30'],
  ['unknown agency', `${chapter}/en.mdx`, 'agencies: [statistics]', 'agencies: [statistic]'],
  ['title missing', `${chapter}/en.mdx`, 'title: Goals\n', ''],
  [
    'numeral that is no fact',
    `${chapter}/en.mdx`,
    'The first line is 2022',
    'The first of 17 lines is 2022',
  ],
  [
    'Chinese numeral that is no fact',
    `${chapter}/zh.mdx`,
    '第一道线在2022年',
    '共有十七道线，第一道线在2022年',
  ],
  [
    'dead internal link',
    `${chapter}/en.mdx`,
    'The first line is 2022',
    '[The](/en/plans/nothing/) first line is 2022',
  ],
  [
    'facts in another order',
    `${chapter}/en.mdx`,
    '<Fact id="plan-leading-firms-2022" /> leading firms, <Fact id="plan-growth-firms-2022" />',
    '<Fact id="plan-growth-firms-2022" /> leading firms, <Fact id="plan-leading-firms-2022" />',
  ],
  [
    'qualifier dropped',
    `${chapter}/en.mdx`,
    'a digital economy of <Fact id="plan-de-size-2025" />',
    'a digital economy of <Fact id="plan-de-size-2025" bare />',
  ],
  [
    'unknown component',
    `${chapter}/en.mdx`,
    '<Doc id="action-plan-2023-2027" />',
    '<Term id="x" />',
  ],
  [
    'literal asterisks',
    `${chapter}/en.mdx`,
    'The first line is 2022',
    'The \\*\\*first line\\*\\* is 2022',
  ],
  [
    'Chinese bold that ends with a mark',
    `${chapter}/zh.mdx`,
    '第一道线在2022年：高水平',
    '**第一道线在2022年：**高水平',
  ],
  [
    'bold with an attribute',
    `${chapter}/zh.mdx`,
    '第一道线在2022年：高水平',
    '<strong class="red">第一道线在2022年：</strong>高水平',
  ],
  ['section missing', `${chapter}/zh.mdx`, '{/* #figures */}', '{/* #numbers */}'],
  ['unknown unit', facts, '"yi-yuan"', '"yuan"'],
  ['value not in its phrase', facts, '"value": 6000', '"value": 6100'],
  ['unknown source', facts, '"source": "plan-14fyp-synopsis"', '"source": "synopsis"'],
  ['language missing', plan, '    "en": "14th Five-Year digital-economy plan"', '    "fr": "Plan"'],
  ['unknown key figure', plan, '"plan-de-size-2025"', '"plan-de-size-2026"'],
  ['chapter not listed', plan, '    "02-goals",\n', ''],
  [
    'duplicate id',
    'content/terms.json',
    '"id": "digital-government"',
    '"id": "digital-governance"',
  ],
  ['pinyin that is no pinyin', 'content/terms.json', '"shùzì jīngjì"', '"数字经济"'],
  ['interface word missing', 'content/ui/en.json', /\n.*"skip":.*\n/, '\n'],
  [
    'unknown name',
    `${task}/en.mdx`,
    '<Name id="three-gorges-advertising-park" />',
    '<Name id="two-gorges-advertising-park" />',
  ],
  [
    'name in one twin alone',
    `${task}/en.mdx`,
    '<Name id="three-gorges-advertising-park" />',
    'a park',
  ],
  ['unknown form', `${task}/en.mdx`, 'form: task', 'form: essay'],
  ['box missing', `${task}/en.mdx`, '{/* #box */}', '{/* #list */}'],
  [
    'unit of a fact against that of its indicator',
    'content/indicators.json',
    /"unit": "percent"/,
    '"unit": "ge"',
  ],
  ['basis that its indicator does not list', facts, '"basis": "plan-41"', '"basis": "plan-42"'],
  [
    'disagreement about nothing',
    'content/disagreements.json',
    '"fact": "plan-de-share-2025"',
    '"fact": "plan-de-share-2024"',
  ],
  [
    'responsible agency unknown',
    'content/responsibilities.json',
    '"economy-and-information"',
    '"economy"',
  ],
  ['edition without a day', 'content/edition.json', /2026-\d\d-\d\d/, '2026-13'],
  [
    'tie to an unknown document',
    'content/charts/lineage.json',
    '"to": "plan-41"',
    '"to": "plan-14"',
  ],
  ['broken JSON', 'content/agencies.json', '[', '[,'],
];

test.each(cases)('%s', (_, file, from, to) => {
  const problems = broken(file, from, to);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems).toMatchSnapshot();
});

test('bold beside a Chinese mark of punctuation has a tag', () => {
  const problems = broken(
    `${chapter}/zh.mdx`,
    '第一道线在2022年：高水平',
    '<strong>第一道线在2022年：</strong>高水平',
  );
  expect(problems).toEqual([]);
});

test('missing twin', () => {
  const problems = removed(`${chapter}/en.mdx`);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems).toMatchSnapshot();
});

test('the build stops on broken content before it makes a page', () => {
  broken(facts, '"value": 6000', '"value": 6100');
  const config = { base: '/', root: pathToFileURL(`${root}/`) };
  const start = contentChecks().hooks['astro:config:done'] as unknown as (options: {
    config: typeof config;
  }) => void;
  expect(() => start({ config })).toThrow(/nothing was published[^]*6100/);
});
