import { expect, test } from 'vitest';
import { keepExact, passagesOf } from '../../../src/search/passages.ts';

const page = {
  url: '/zh/x/',
  raw_content: ['题', '能', '力', '很', '强', '算力', '很', '大'].join('\u200b'),
  locations: [2, 5],
  anchors: [
    { element: 'p', id: 'a-p1', text: '', location: 1 },
    { element: 'p', id: 'a-p2', text: '', location: 5 },
  ],
  meta: { title: '题' },
};

test('a result leads to the paragraph that holds the words', () => {
  const [first] = passagesOf(page, '算力', 3);
  expect(first?.id).toBe('a-p2');
  expect(first?.pieces).toContainEqual({ text: '算力', isMatch: true });
});

test('passages without the very words give way to those that have them', () => {
  const pages = [{ passages: passagesOf(page, '算力', 3) }];
  expect(keepExact(pages, '算力')[0]?.passages.map(({ id }) => id)).toEqual(['a-p2']);
});

test('the full stops that Pagefind puts at the end of blocks are not shown in Chinese', () => {
  const stopped = { ...page, raw_content: page.raw_content.replace('大', '大\u200b. ') };
  const [first] = passagesOf(stopped, '算力', 1);
  expect(first?.pieces.map(({ text }) => text).join('')).toBe('算力很大 ');
});
