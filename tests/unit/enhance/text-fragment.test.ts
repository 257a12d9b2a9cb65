import { expect, test } from 'vitest';
import { textFragment } from '../../../src/enhance/text-fragment.ts';

const decoded = (fragment: string) => decodeURIComponent(fragment.replace(':~:text=', ''));

test.each([
  [
    'The draft wants 250 smart-factory pilots, and more.',
    'en',
    'The draft wants 250 smart-factory',
  ],
  ['  Two\n words ', 'en', 'Two words'],
  ['', 'en', ''],
  ['—', 'zh-CN', ''],
])('%j in %s begins with %j', (text, locale, words) => {
  expect(decoded(textFragment(text, locale))).toBe(words);
});

test('Chinese ends with a word and is percent-encoded', () => {
  const text = '征求意见稿把数字经济写成一张指标表，再排出任务。';
  const fragment = textFragment(text, 'zh-CN');
  expect(fragment).toMatch(/^:~:text=(?:%[0-9A-F]{2})+$/);
  const words = decoded(fragment);
  expect(text.startsWith(words)).toBe(true);
  const ends = [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)].map(
    ({ index, segment }) => index + segment.length,
  );
  expect(ends).toContain(words.length);
});

test('what the fragment’s own syntax uses is encoded', () => {
  expect(textFragment('Rock-and-roll, “R&D” again', 'en')).toBe(
    ':~:text=Rock%2Dand%2Droll%2C%20%E2%80%9CR%26D%E2%80%9D%20again',
  );
});
