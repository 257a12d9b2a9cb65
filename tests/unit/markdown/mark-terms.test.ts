import { expect, test } from 'vitest';
import { parseMarkup, writeMarkup } from '../../../src/markdown/markup.ts';
import { markTerms } from '../../../src/markdown/mark-terms.ts';
import type { Term } from '../../../src/schemas/term.ts';

const term = (id: string, zh: string, en: string): Term => ({
  id,
  zh,
  en,
  pinyin: 'x',
  forms: { zh: [], en: [] },
  definition: { zh: 'x', en: 'x' },
  first: { source: 'x', phrase: 'xx' },
});
const terms = [term('data', '数据要素', 'data'), term('market', '数据要素市场', 'data market')];

const mark = (html: string, lang: 'zh' | 'en') => {
  const tree = parseMarkup(html);
  markTerms(tree, terms, lang, (id) => `/${lang}/glossary/#${id}`);
  return writeMarkup(tree);
};

test('the longest term wins, and each is marked at its first use only', () => {
  const html = mark('<p data-terms id="a">数据要素市场和数据要素，还有数据要素</p>', 'zh');
  expect(html).toBe(
    '<p data-terms id="a"><a class="term" href="/zh/glossary/#market">数据要素市场</a>和<a class="term" href="/zh/glossary/#data">数据要素</a>，还有数据要素</p>',
  );
});

test('headings, links and parts of words are left alone', () => {
  const html = '<div data-terms><h2>Data</h2><a href="x">data</a> database</div>';
  expect(mark(html, 'en')).toBe(html);
});

test('a term inside another Chinese word is no term', () => {
  const support = [term('support', '新支撑', 'new support')];
  const tree = parseMarkup('<p data-terms>强化创新支撑，强化新支撑</p>');
  markTerms(tree, support, 'zh', (id) => `#${id}`);
  expect(writeMarkup(tree)).toBe(
    '<p data-terms>强化创新支撑，强化<a class="term" href="#support">新支撑</a></p>',
  );
});
