import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { weightOf, weightUntil } from '../../../src/budgets/brotli.ts';
import { checkBudgets } from '../../../src/budgets/check-budgets.ts';
import { formatTable } from '../../../src/budgets/table.ts';
import { BuiltSite, firstFlightOf, weightOfPage } from '../../../src/budgets/weigh.ts';

let dir = '';
const write = (file: string, content: string) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), content);
};
/** Text that does not compress below so many bytes. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64');
const chapter = 'en/plans/plan/01-chapter/index.html';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'budgets-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('a page weighs what it loads: sheets, modules with their imports, pictures in sight', () => {
  write('assets/a.css', '.a{}');
  write('assets/a.js', 'import{b}from"./b.js";import("./later.js")');
  write('assets/b.js', 'export const b=1');
  write('assets/later.js', noise(500));
  write('icon.svg', '<svg/>');
  write('far.png', noise(500));
  write(
    'index.html',
    '<link rel="stylesheet" href="/p/assets/a.css"><link rel="icon" href="/p/icon.svg">' +
      '<script type="module" src="/p/assets/a.js"></script>' +
      '<img src="/p/far.png" loading="lazy"><script src="https://elsewhere.example/x.js"></script>',
  );
  expect(new BuiltSite(dir, '/p').page('index.html').loads).toEqual({
    styles: ['assets/a.css'],
    scripts: ['assets/a.js', 'assets/b.js'],
    images: ['icon.svg'],
  });
});

test('the first flight ends with the text, not with the notes', () => {
  const text = `<article>${noise(3000)}</article>`;
  write('index.html', `${text}${noise(9000)}`);
  const page = new BuiltSite(dir).page('index.html');
  const flight = firstFlightOf(page, 'exact');
  expect(flight).toBeGreaterThan(3000);
  expect(flight).toBeLessThan(weightOfPage(page, 'exact').html / 2);
});

test('what must have come before a text can be read is less than all of it', () => {
  const content = Buffer.from(noise(4000));
  const all = weightOf(content);
  expect(weightUntil(content, content.length)).toBeGreaterThan(all - 16);
  expect(weightUntil(content, 100)).toBeLessThan(all);
});

test('a chapter whose text comes late stops the build, and the message says by how much', () => {
  write(chapter, `<article>${noise(15_000)}</article>`);
  expect(() => checkBudgets(dir)).toThrow(
    /dist\/en\/plans\/plan\/01-chapter\/index\.html: weighs 1\d{4} bytes up to the end of its text, compressed; at most 14000 are wanted\./,
  );
});

test('scripts have a budget of their own', () => {
  write('assets/a.js', noise(7000));
  write(chapter, '<script type="module" src="/assets/a.js"></script><article>x</article>');
  expect(() => checkBudgets(dir)).toThrow(/bytes in scripts, compressed; at most 6000 are wanted/);
});

test('a page of no kind stops the build', () => {
  write('en/novelty/index.html', 'x');
  expect(() => checkBudgets(dir)).toThrow(
    'dist/en/novelty/index.html: is of no kind that has a budget; name its kind in src/budgets.',
  );
});

test('the table names the heaviest page of each kind', () => {
  write(chapter, '<article>short</article>');
  write(chapter.replace('01', '02'), `<article>${noise(3000)}</article>`);
  const table = formatTable(checkBudgets(dir)).split('\n');
  expect(table).toHaveLength(2);
  expect(table[1]).toMatch(/^chapter\s+2\s.*\s20000\s.*en\/plans\/plan\/02-chapter\/$/);
});
