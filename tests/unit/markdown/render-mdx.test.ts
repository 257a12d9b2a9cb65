import { expect, test } from 'vitest';
import { renderMdx } from '../../../src/markdown/render-mdx.ts';

const html = (words: string, base = '/') => renderMdx(words, base).html;

test('a heading carries its own id, and its comment is not printed', () => {
  const { html: made, headings } = renderMdx('## What is wanted {/* #goals */}\n\nWords.', '/');
  expect(made).toBe('<h2 id="goals">What is wanted</h2>\n<p id="goals-p1">Words.</p>');
  expect(headings).toEqual([{ depth: 2, slug: 'goals', text: 'What is wanted' }]);
});

test('the headings of one file are not those of the next', () => {
  renderMdx('## One {/* #one */}', '/');
  expect(renderMdx('## Two {/* #two */}', '/').headings.map(({ slug }) => slug)).toEqual(['two']);
});

test('each component becomes the placeholder that annotate fills', () => {
  expect(
    html('See <Fact id="a" /> <Fact id="b" bare /> <Fact id="c" words /><Cite id="d" />'),
  ).toBe(
    '<p id="top-p1">See <data class="fact" data-fact="a"></data> ' +
      '<data class="fact" data-fact="b" data-bare=""></data> ' +
      '<data class="fact" data-fact="c" data-words=""></data>' +
      '<sup class="cite" data-cite="d"></sup></p>',
  );
  expect(html('Of <Doc id="plan" /> and <Name id="park" />.')).toBe(
    '<p id="top-p1">Of <a class="doc" data-doc="plan"></a> and ' +
      '<span class="name" data-named="park"></span>.</p>',
  );
});

test('a component may stand alone in a block, in a list and in a table', () => {
  expect(html('<Fact id="a" />')).toContain('data-fact="a"');
  expect(html('- <Fact id="a" />')).toContain('data-fact="a"');
  expect(html('| a | b |\n| - | - |\n| <Fact id="a" /> | x |')).toContain('data-fact="a"');
});

test('links of the content stand below the base path', () => {
  expect(html('[a](/en/plans/) [b](https://a.example/)', '/site/')).toBe(
    '<p id="top-p1"><a href="/site/en/plans/">a</a> <a href="https://a.example/">b</a></p>',
  );
});

test('quotation marks and dashes stay as they are written', () => {
  expect(html('"straight" -- and <strong>bold</strong>，“弯”……')).toBe(
    '<p id="top-p1">"straight" -- and <strong>bold</strong>，“弯”……</p>',
  );
});

test('comments are left out, wherever they stand', () => {
  expect(html('{/* for editors */}\n\nOne {/* aside */} two.')).toBe(
    '<p id="top-p1">One  two.</p>',
  );
});

test('nothing in it is run', () => {
  const state = globalThis as { hasRun?: boolean };
  expect(html('One {(globalThis.hasRun = true)} two.')).toBe('<p id="top-p1">One  two.</p>');
  expect(() => html('export const a = (globalThis.hasRun = true);')).toThrow('not run as code');
  expect(state.hasRun).toBeUndefined();
});

test('another component, and what cannot be parsed, is an error', () => {
  expect(() => html('One <Chart id="a" /> two.')).toThrow(/Chart/);
  expect(() => html('One <Fact id="a"> two.')).toThrow();
});
