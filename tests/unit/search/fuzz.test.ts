import { expect, test } from 'vitest';
import { cleanQuery } from '../../../src/search/clean-query.ts';
import { nearestNames } from '../../../src/search/near.ts';
import { phraseOf, planQuery } from '../../../src/search/query.ts';

/** Ten thousand odd queries: none may throw, and none may reach Pagefind as syntax. */

/** A generator of numbers that gives the same ones every time (mulberry32). */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const pieces = [
  '<img src=x onerror=alert(1)>',
  '</script>',
  '&lt;',
  '"',
  '“',
  '」',
  '$&',
  '(.*)+',
  '[',
  '\\',
  '^',
  '\ud800',
  '\udfff',
  '😀',
  '👩‍👩‍👧',
  '\u0000',
  '\u202e',
  '\u200b',
  '算力',
  '数据要素市场',
  '數據',
  '5Ｇ',
  '四千亿',
  '4,000亿元',
  'RMB 400 billion',
  '百分之',
  '〔2021〕',
  '号',
  'suàn lì',
  'ü',
  ' ',
  '\n',
  '¶',
  'qxza',
  '%',
  "'",
  'ß',
  'İ',
  '﷽',
  'ﷺ',
  '１２３',
  '亿亿亿',
  '9'.repeat(400),
  '1e309',
  '-',
  '—',
  '💯'.repeat(50),
  '字'.repeat(5000),
];

test('no query makes the planner fail', () => {
  const next = random(20260101);
  for (let at = 0; at < 10_000; at += 1) {
    const count = 1 + Math.floor(next() * 6);
    let query = '';
    for (let part = 0; part < count; part += 1)
      query +=
        next() < 0.7
          ? (pieces[Math.floor(next() * pieces.length)] ?? '')
          : String.fromCharCode(Math.floor(next() * 65_536));
    for (const lang of ['zh', 'en'] as const) {
      const plan = planQuery(query, lang);
      for (const { runs } of [...plan.exact, ...plan.words])
        for (const run of runs) expect(/^"[^"]*"$/.test(phraseOf(run))).toBe(true);
    }
    expect(cleanQuery(query).isWellFormed()).toBe(true);
    if (at % 50 === 0) nearestNames(['算力', 'computing power'], planQuery(query, 'zh').folded);
  }
}, 60_000);
