import { expect, test } from 'vitest';
import { parseMarkup, writeMarkup } from '../../../src/markdown/markup.ts';
import { linkBlocks } from '../../../src/markdown/link-blocks.ts';

const link = (html: string) => {
  const tree = parseMarkup(html);
  linkBlocks(tree, 'en');
  return writeMarkup(tree);
};

test('every block with an id ends with a link to itself that holds no text', () => {
  expect(
    link('<div data-block-links><h2 id="a">A</h2><p id="a-p1">B</p><p>C</p></div><p id="x">D</p>'),
  ).toBe(
    '<div data-block-links><h2 id="a">A<a class="block-link" href="#a" aria-label="Link to this section" data-pagefind-ignore></a></h2>' +
      '<p id="a-p1">B<a class="block-link" href="#a-p1" aria-label="Link to this paragraph" data-pagefind-ignore></a></p><p>C</p></div><p id="x">D</p>',
  );
});
