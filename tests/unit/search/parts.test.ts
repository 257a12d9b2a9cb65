import { expect, test } from 'vitest';
import type { IndexReader, PagefindHit } from '../../../src/search/index-reader.ts';
import { standsLoosely } from '../../../src/search/index-reader.ts';
import { cutTokens, partsOf } from '../../../src/search/parts.ts';
import { planQuery } from '../../../src/search/query.ts';

const texts = ['重庆数字经济总量', '数字经济的目标', '2025年目标', '2025年完成', '目标与完成'];
/** Three records a text, so that every stretch is common. */
const phrase = async (run: string[]): Promise<PagefindHit[]> =>
  texts
    .filter((text) => text.includes(run.join('')))
    .flatMap((text) => [1, 2, 3].map((copy) => ({ id: `${text}${copy}` }) as PagefindHit));
const index = { phrase, all: phrase } as Partial<IndexReader> as IndexReader;

test('a question is cut into names and words, and the asking is left out', async () => {
  const plan = planQuery('重庆数字经济2025年目标是多少', 'zh');
  const { parts, isSound } = await partsOf(plan, index, ['数字经济']);
  expect(parts.map(({ forms }) => forms[0]?.bare)).toEqual(['重庆', '数字经济', '2025年目标']);
  expect(isSound).toBe(true);
});

test('what leaves a single character over is no sound query', async () => {
  const { parts, isSound } = await cutTokens([...'数字经计'], index, new Set());
  expect(parts).toContainEqual(['计']);
  expect(isSound).toBe(false);
});

test('English words that only ask are left out; the others are sought in every form', async () => {
  const { parts } = await partsOf(planQuery('what is the target for factories', 'en'), index, []);
  expect(parts.map(({ forms }) => forms.map((form) => form.bare))).toEqual([
    ['target', 'targets'],
    ['factories', 'factory'],
  ]);
});

test('words stand loosely with a sign or two between them, not with more', () => {
  expect(standsLoosely([3, 4, 5, 7, 8], 5)).toBe(true);
  expect(standsLoosely([3, 4, 5, 9, 10], 5)).toBe(false);
});
