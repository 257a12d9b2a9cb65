import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTag, type Element } from 'domhandler';
import { expect, test } from 'vitest';
import { Cascade, holds } from '../../../src/pictures/cascade.ts';
import { ClassSheet } from '../../../src/pictures/class-sheet.ts';
import { flatten, isPictured } from '../../../src/pictures/flatten.ts';
import { findAll } from '../../../src/pictures/markup.ts';
import { parseMarkup } from '../../../src/markdown/markup.ts';
import { readStyleSheet } from '../../../src/pictures/style-sheet.ts';

/** The markup and the sheet of an SVG on a page with these styles. */
const flat = (css: string, svg: string, lang = 'en') => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  writeFileSync(join(folder, 'a.css'), css);
  const rules = readStyleSheet(join(folder, 'a.css'));
  rmSync(folder, { recursive: true });
  const page = parseMarkup(
    `<html lang="${lang}"><body><figure class="chart"><svg class="wide" viewBox="0 0 72 36">${svg}</svg></figure></body></html>`,
  );
  const [element] = findAll(page, ({ name }) => name === 'svg') as [Element];
  expect(isTag(element)).toBe(true);
  const sheet = new ClassSheet();
  const { markup, width, height } = flatten(element, new Cascade(rules, 'wide', isPictured), sheet);
  return { markup, css: sheet.css, width, height };
};

test('the picture keeps its size and its shapes, and no class of the site', () => {
  expect(flat('.dot { fill: #abc }', '<circle class="dot" cx="1" cy="2" r="3"></circle>')).toEqual({
    markup: '<g><circle cx="1" cy="2" r="3" class="c0"/></g>',
    css: '.c0{fill:#aabbcc}',
    width: 72,
    height: 36,
  });
});

test('layers come before specificity, and the last of equals wins', () => {
  const css = `@layer low, high;
    @layer high { path { fill: #111 } }
    @layer low { svg path.a { fill: #222; stroke: #333 } }
    path { stroke: #444 } path { stroke: #555 }`;
  expect(flat(css, '<path class="a"></path>').css).toBe('.c0{fill:#111111;stroke:#555555}');
});

test('variables are inherited, and set anew further in', () => {
  const css = `:root { --mark: #111 } .s1 { --mark: #222 } path { fill: var(--mark) }`;
  expect(flat(css, '<path></path><g class="s1"><path></path></g>').css).toBe(
    '.c0{fill:#111111}\n.c1{fill:#222222}',
  );
});

test('nested rules, :is, :not and languages are understood', () => {
  const css = `.chart { & path:not([data-off]) { fill: #111 } :is(.a, .b) { stroke: #222 } }
    :lang(zh) path { opacity: 0.5 }`;
  const { css: written } = flat(css, '<path class="a"></path>', 'zh-CN');
  expect(written).toBe('.c0{fill:#111111;opacity:0.5;stroke:#222222}');
});

test('states, the dark theme and print never show', () => {
  const css = `path:hover { fill: #111 } path:focus-visible { fill: #222 }
    @media (prefers-color-scheme: dark) { path { fill: #333 } } @media print { path { fill: #444 } }
    path:not(:hover) { stroke: #555 }`;
  expect(flat(css, '<path></path>').css).toBe('.c0{stroke:#555555}');
});

test('what is not displayed is left out, and links become groups', () => {
  const css = '[data-off] { display: none }';
  const svg = '<a href="/x/" aria-label="X"><path d="M0 0"></path></a><path data-off=""></path>';
  expect(flat(css, svg).markup).toBe('<g><g><path d="M0 0"/></g></g>');
});

test('a halo becomes a text of its own below the letters', () => {
  const css = 'text { fill: #111; paint-order: stroke; stroke: #fff; stroke-width: 3px }';
  const { markup, css: written } = flat(css, '<text x="1">A &amp; B</text>');
  expect(markup).toBe(
    '<g><text x="1" aria-hidden="true" class="c0">A &amp; B</text><text x="1" class="c1">A &amp; B</text></g>',
  );
  expect(written).toBe(
    '.c0{fill:none;stroke:#ffffff;stroke-linejoin:round;stroke-width:3px}\n.c1{fill:#111111;stroke:none}',
  );
});

test('clear colours become a colour and an opacity, and shorthand fonts their parts', () => {
  const css = `rect { fill: color-mix(in srgb, #102030 28%, transparent); stroke: transparent }
    text { font: 700 16px/1.2 Georgia, serif }`;
  expect(flat(css, '<rect></rect><text>A</text>').css).toBe(
    '.c0{fill:#102030;fill-opacity:0.28;stroke:none}\n.c1{font-family:Georgia, serif;font-size:16px;font-weight:700}',
  );
});

test('geometry that a sheet sets becomes attributes', () => {
  expect(flat('circle { r: 4px }', '<circle></circle>').markup).toBe('<g><circle r="4"/></g>');
});

test.each(['script', 'image', 'foreignObject'])('<%s> is refused', (name) => {
  expect(() => flat('', `<${name}></${name}>`)).toThrow(`<${name}>, which cannot stand`);
});

test('a style that cannot be worked out names its element', () => {
  expect(() => flat('.a { fill: var(--no) }', '<path class="a"></path>')).toThrow(
    'The style fill: var(--no) of <path class="a"> cannot stand in a picture',
  );
});

test.each([
  ['(min-width: 43rem)', true, false],
  ['chart (min-width: 43rem)', true, false],
  ['(width < 30rem)', false, true],
  ['(prefers-color-scheme: dark)', false, false],
  ['(prefers-color-scheme: light)', true, true],
  ['(forced-colors: active)', false, false],
])('%s', (condition, wide, narrow) => {
  expect([holds(condition, 'wide'), holds(condition, 'narrow')]).toEqual([wide, narrow]);
});
