import { expect, test } from 'vitest';
import { element, parseMarkup, text, writeMarkup } from '../../../src/markdown/markup.ts';

test.each([
  ['text', '<p>A &lt; B &amp; C，数字“重庆”</p>'],
  ['attributes', '<a href="?a=1&amp;b=2" title="“x” &quot;y&quot;" hidden>x</a>'],
  ['void elements', '<p>a<br>b<img src="x.svg" alt>c</p>'],
  [
    'an SVG with Chinese, capitals and empty shapes',
    '<svg viewBox="0 0 9 9"><linearGradient id="g"/><text>目标</text></svg>',
  ],
  ['the text of a form', '<textarea>&lt;iframe src="x"&gt;</textarea>'],
  ['a script as it is written', '<script>if(a<b&&c)d("</p>")</script>'],
])('markup comes back as it was: %s', (_, html) => {
  expect(writeMarkup(parseMarkup(html))).toBe(html);
});

test('what is put into a tree is escaped', () => {
  const node = element('a', { href: '?a&b', title: '"', id: undefined }, [text('1 < 2')]);
  expect(writeMarkup(node)).toBe('<a href="?a&amp;b" title="&quot;">1 &lt; 2</a>');
});

test('the text of a form is read as its reader sees it', () => {
  const html = '<textarea>&lt;a href=&#34;x&quot;&gt;</textarea>';
  expect(writeMarkup(parseMarkup(html))).toBe('<textarea>&lt;a href="x"&gt;</textarea>');
});
