import { expect, test } from 'vitest';
import { breakLines } from '../../../../src/charts/svg/text.ts';

test('the number of a document is never read in halves', () => {
  expect(breakLines('Tiangong Huanxin (渝府办发〔2024〕85号)', 220, 12.5, 'en', true)).toEqual([
    'Tiangong Huanxin',
    '(渝府办发〔2024〕85号)',
  ]);
  expect(breakLines('按渝府发〔2021〕41号办理的事项', 120, 12, 'zh-CN')).toContain(
    '按渝府发〔2021〕41号',
  );
});
