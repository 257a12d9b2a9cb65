import { describe, expect, test } from 'vitest';
import { formatApa } from '../../../src/cite/apa.ts';
import { formatChicagoBibliography, formatChicagoNote } from '../../../src/cite/chicago.ts';
import { citationKey } from '../../../src/cite/citable.ts';
import { formatGbt7714 } from '../../../src/cite/gb-t-7714.ts';
import { plainText } from '../../../src/cite/pieces.ts';
import { headline } from '../../../src/cite/wording.ts';
import { chapter, chart, indicator } from './things.ts';

const day = '2026-12-01';

describe('GB/T 7714—2025', () => {
  test.each([
    [
      chapter.zh,
      '重庆数字经济规划读本. 2023—2027年行动计划（征求意见稿）任务五：“产业大脑+未来工厂”[EB/OL]. （2026-11-05）[2026-12-01]. https://plans.example/zh/plans/action-plan-2023-2027/06-industry-brain/.',
    ],
    [
      chapter.en,
      'Chongqing Digital Plans, Explained. 2023–2027 action plan (consultation draft), Task 5: The “industry brain + future factory” system[EB/OL]. （2026-11-05）[2026-12-01]. https://plans.example/en/plans/action-plan-2023-2027/06-industry-brain/.',
    ],
    [
      chart.zh,
      '重庆数字经济规划读本. 谁负责什么：部门和任务的对照[EB/OL]. （2026-11-25）[2026-12-01]. https://plans.example/zh/charts/responsibilities/.',
    ],
    [
      indicator.zh,
      '重庆数字经济规划读本. 智能工厂[DS/OL]. （2026-11-25）[2026-12-01]. https://plans.example/zh/indicators/smart-factories/.',
    ],
    [
      indicator.en,
      'Chongqing Digital Plans, Explained. Smart factories[DS/OL]. （2026-11-25）[2026-12-01]. https://plans.example/en/indicators/smart-factories/.',
    ],
  ])('$lang $kind', (thing, wanted) => {
    expect(plainText(formatGbt7714(thing), day)).toBe(wanted);
  });

  test('without a script the reader is told what to add', () => {
    expect(plainText(formatGbt7714(indicator.zh))).toContain('（2026-11-25）[引用日期]. ');
    expect(plainText(formatGbt7714(indicator.en))).toContain('（2026-11-25）[date of access]. ');
  });
});

test.each([
  [
    chapter.en,
    'Chongqing Digital Plans, Explained. (2026, November 5). 2023–2027 action plan (consultation draft), Task 5: The “industry brain + future factory” system. https://plans.example/en/plans/action-plan-2023-2027/06-industry-brain/',
  ],
  [
    chapter.zh,
    '重庆数字经济规划读本（2026年11月5日）。2023—2027年行动计划（征求意见稿）任务五：“产业大脑+未来工厂”。https://plans.example/zh/plans/action-plan-2023-2027/06-industry-brain/',
  ],
  [
    chart.en,
    'Chongqing Digital Plans, Explained. (2026). Who answers for what: agencies & tasks [Chart]. https://plans.example/en/charts/responsibilities/',
  ],
  [
    indicator.en,
    'Chongqing Digital Plans, Explained. (2026). Smart factories [Data set]. https://plans.example/en/indicators/smart-factories/',
  ],
  [
    indicator.zh,
    '重庆数字经济规划读本（2026年）。智能工厂［数据集］。https://plans.example/zh/indicators/smart-factories/',
  ],
  [
    { ...chart.en, kind: 'page' as const, title: 'Has it been reached?' },
    'Chongqing Digital Plans, Explained. (2026, November 25). Has it been reached? https://plans.example/en/charts/responsibilities/',
  ],
])('APA: $lang $kind $title', (thing, wanted) => {
  expect(plainText(formatApa(thing))).toBe(wanted);
});

test('APA sets the English title in italics', () => {
  expect(formatApa(indicator.en)).toContainEqual({ italic: 'Smart factories' });
});

test.each([
  [
    chapter.en,
    '“2023–2027 Action Plan (Consultation Draft), Task 5: The ‘Industry Brain + Future Factory’ System,” Chongqing Digital Plans, Explained, last modified November 5, 2026, https://plans.example/en/plans/action-plan-2023-2027/06-industry-brain/.',
    'Chongqing Digital Plans, Explained. “2023–2027 Action Plan (Consultation Draft), Task 5: The ‘Industry Brain + Future Factory’ System.” Last modified November 5, 2026. https://plans.example/en/plans/action-plan-2023-2027/06-industry-brain/.',
  ],
  [
    chart.zh,
    '重庆数字经济规划读本：《谁负责什么：部门和任务的对照》，2026年11月25日更新，https://plans.example/zh/charts/responsibilities/。',
    '重庆数字经济规划读本。《谁负责什么：部门和任务的对照》。2026年11月25日更新。https://plans.example/zh/charts/responsibilities/。',
  ],
  [
    indicator.en,
    '“Smart Factories,” Chongqing Digital Plans, Explained, last modified November 25, 2026, https://plans.example/en/indicators/smart-factories/.',
    'Chongqing Digital Plans, Explained. “Smart Factories.” Last modified November 25, 2026. https://plans.example/en/indicators/smart-factories/.',
  ],
])('Chicago: $lang $kind', (thing, note, bibliography) => {
  expect(plainText(formatChicagoNote(thing))).toBe(note);
  expect(plainText(formatChicagoBibliography(thing))).toBe(bibliography);
});

test('a key comes from the address', () => {
  expect(citationKey('/plans/pilot-zone-2020/01-goals/', 'en')).toBe(
    'chongqing-digital-plans-pilot-zone-2020-01-goals-en',
  );
  expect(citationKey('/', 'zh')).toBe('chongqing-digital-plans-zh');
});

test.each([
  ['Who answers for what: agencies and tasks', 'Who Answers for What: Agencies and Tasks'],
  ['5G base stations per 10,000 people', '5G Base Stations per 10,000 People'],
  ['The zone that was first to start', 'The Zone That Was First to Start'],
  ['Data-centre racks in use: the city', 'Data-Centre Racks in Use: The City'],
])('headline: %s', (title, wanted) => {
  expect(headline(title)).toBe(wanted);
});
