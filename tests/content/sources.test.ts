import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findProblems } from '../../src/checks/check-content.ts';

const folder = '../shared/sources/';
const files: Record<string, string> = {
  'plan-14fyp-synopsis': 'plan-14fyp-synopsis.txt',
  'action-plan-2023-2027': 'action-plan-2023-2027.txt',
  'digital-industry-plan-report': 'digital-industry-plan-report.txt',
  'reply-letter-2023-373': 'reply-letter-2023-373.txt',
  'pilot-zone-report-2020': 'pilot-zones-2020.txt',
  'ai-pilot-zone-report-2020': 'pilot-zones-2020.txt',
};
type Item = { id: string; source: string; phrase: string };
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T[];
const plain = (text: string) => text.normalize('NFKC').replace(/<[^>]*>|\s/g, '');

test('the content is sound', () => {
  expect(findProblems(process.cwd())).toEqual([]);
});

test('there are 80 terms or more', () => {
  expect(read('content/terms.json').length).toBeGreaterThanOrEqual(80);
});

test.skipIf(!existsSync(folder))(
  'every phrase stands in the document that it is taken from',
  () => {
    const items = [
      ...globSync('content/{facts,citations}/*.json').flatMap((file) => read<Item>(file)),
      ...['content/terms.json', 'content/agencies.json'].flatMap((file) =>
        read<{ id: string; first: Omit<Item, 'id'> }>(file).map(({ id, first }) => ({
          id,
          ...first,
        })),
      ),
    ].filter(({ source }) => source in files);
    expect(items.length).toBeGreaterThan(300);
    const missing = items.filter(
      ({ source, phrase }) =>
        !plain(readFileSync(`${folder}${files[source] ?? ''}`, 'utf8')).includes(plain(phrase)),
    );
    expect(missing.map(({ id, phrase }) => `${id}: ${phrase}`)).toEqual([]);
  },
);

const chapters = globSync('content/plans/*/*/zh.mdx').sort();

test.each(chapters)('%s has 700 to 1,500 Han characters and full-width punctuation', (file) => {
  const text = readFileSync(file, 'utf8').replace(/<[^>]*>|\{\/\*.*?\*\/\}/g, '');
  const count = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  expect(count).toBeGreaterThanOrEqual(700);
  expect(count).toBeLessThanOrEqual(1500);
  expect(text.match(/\p{Script=Han}[,;?!]\p{Script=Han}/gu)).toBeNull();
});
