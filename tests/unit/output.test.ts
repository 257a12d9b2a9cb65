import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findOutputProblems } from '../../src/checks/check-output.ts';

const check = (body: string): string[] => {
  const dir = mkdtempSync(join(tmpdir(), 'dist-'));
  writeFileSync(join(dir, 'index.html'), body);
  const problems = findOutputProblems(dir).map(({ file, message }) => `${file}: ${message}`);
  rmSync(dir, { recursive: true });
  return problems;
};

test.each([
  ['<p>**算力：**西部</p>', 'dist/index.html: a literal ** is left in the page.'],
  ['<p>*<a>*算力</a></p>', 'dist/index.html: a literal ** is left in the page.'],
  ['<p>[<a>[gdp]]</a></p>', 'dist/index.html: the mark of a fact is left in the page: [[gdp]].'],
  ['<p id="a"></p><p id="a"></p>', 'dist/index.html: the id "a" stands more than once.'],
  ['<a href="/nothing/">x</a>', 'dist/index.html: the link "/nothing/" leads to no page.'],
  ['<a href="#b">x</a>', 'dist/index.html: the link "#b" leads to no place on its page.'],
])('%s', (body, message) => {
  expect(check(body)).toEqual([message]);
});
