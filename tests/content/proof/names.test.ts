import { expect, test } from 'vitest';
import { documents, hasSources, plain, readSource } from './documents.ts';
import { quotations as exclusions } from './exclusions.ts';
import { agencies, names, namesInChapters, siteText, terms } from './site-words.ts';

/**
 * What a document puts in quotation marks or book-title marks, and the platforms, parks and projects
 * of the draft's boxes: each stands on the site by the same words, as a name, a term or in the text.
 */

const quoted = /[“《]([^“”《》]{2,40})[”》]/g;

/** Endings by which the boxes name what is to be built. */
const named =
  /[^,。、;:()|“”《》及和与的]{2,16}(?:产业园|园区|产业基地|示范基地|创新港|平台|能力中心|数据中心|计算中心|创新中心|试验中心|测试中心|数据仓|直联点|节点|示范区|先导区|名园|示范楼宇|工程|行动计划|资源池|智慧书城|出版云|文旅馆|数据交易中心|通道|地面站)/g;

/** What stands before the noun: verbs, and words that only lead to it. */
const lead =
  /^(?:.*[等向]|推动|推进|加快|支持|建设|建立|建成|打造|搭建|探索|开展|商业领域|企业|发展|重点|行动|市级以上|.*或)+/;

const bare = (text: string): string => plain(text).replace(/[“”"‘’《》]/g, '');

const zh = hasSources ? bare(siteText('zh')) : '';
const en = hasSources ? siteText('en').toLowerCase() : '';

/** A name that both twins of a chapter use, a term whose English the site uses, an agency. */
const inBothLanguages = [
  ...names.filter(({ id }) => namesInChapters.has(id)).map((name) => bare(name.zh)),
  ...terms
    .filter((term) => [term.en, ...term.forms.en].some((each) => en.includes(each.toLowerCase())))
    .flatMap((term) => [term.zh, ...term.forms.zh].map(bare)),
  ...agencies.flatMap((agency) => [bare(agency.zh), bare(agency.short.zh)]),
];

const isTold = (words: string): boolean =>
  inBothLanguages.some(
    (each) => each.length > 1 && (each.includes(words) || words.includes(each)),
  ) || zh.includes(words);

const used = new Set<string>();

const isExcluded = (words: string): boolean => {
  const exclusion = exclusions.find(({ pattern }) => pattern.test(words));
  if (exclusion) used.add(exclusion.pattern.source);
  return exclusion !== undefined;
};

for (const { file } of documents)
  test.skipIf(!hasSources)(`${file}: every quoted name is on the site or excluded`, () => {
    const found = [...readSource(file).matchAll(quoted)].map(([, words = '']) => bare(words));
    const missing = [...new Set(found)].filter((words) => !isTold(words) && !isExcluded(words));
    expect(missing.join('\n')).toBe('');
  });

test.skipIf(!hasSources)('the boxes: every platform, park and project is on the site', () => {
  const text = readSource('action-plan-2023-2027.txt');
  const boxes = text
    .split(/专栏(?=\d+[^\d|])/)
    .slice(1)
    .map((box) => box.slice(0, box.lastIndexOf('|') + 1));
  expect(boxes).toHaveLength(11);
  const found = boxes.flatMap((box) =>
    [...box.matchAll(named)].map(([words]) => bare(words).replace(lead, '')),
  );
  expect(found.length).toBeGreaterThan(30);
  const missing = [...new Set(found)].filter((words) => !isTold(words) && !isExcluded(words));
  expect(missing.join('\n')).toBe('');
});

test.skipIf(!hasSources)('every name is used in both twins of a chapter', () => {
  expect(names.filter(({ id }) => !namesInChapters.has(id)).map(({ id }) => id)).toEqual([]);
});

test.skipIf(!hasSources)('every name stands in its document as it is written', () => {
  const texts = documents.map(({ file, sources }) => ({ sources, text: bare(readSource(file)) }));
  const missing = names.filter(({ source, zh: words }) => {
    const document = texts.find(({ sources }) => (sources as readonly string[]).includes(source));
    return document !== undefined && !document.text.includes(bare(words));
  });
  expect(missing.map(({ id, zh: words }) => `${id}: ${words}`)).toEqual([]);
});

test.skipIf(!hasSources)('every exclusion excludes something', () => {
  expect(exclusions.map(({ pattern }) => pattern.source).filter((each) => !used.has(each))).toEqual(
    [],
  );
});
