import { expect, test } from 'vitest';
import { namedAnchor, nameRank } from '../../../src/search/rank.ts';

const page = (title: string, heading = '', aliases = '') => ({
  meta: { title, aliases },
  anchors: [{ element: 'h2', id: 'box', text: heading }],
});

test('a title or another name of the page ranks before a heading, and that before mere words', () => {
  const ranks = [
    page('市商务委'),
    page('重庆市商务委员会', '', 'x|市商务委'),
    page('商贸', '市商务委'),
    page('市商务委的任务'),
    page('商贸', '市商务委的任务'),
    page('商贸', '任务'),
  ].map((each) => nameRank(each, '市商务委'));
  expect(ranks).toEqual([0, 0, 1, 2, 3, 4]);
});

test('quotation marks, blanks and width do not matter', () => {
  expect(nameRank(page('“产业大脑＋未来工厂”体系'), '产业大脑+未来工厂体系')).toBe(0);
  expect(namedAnchor(page('x', '专栏5：“产业大脑+未来工厂”重点行动'), '专栏5')).toBe('box');
});
