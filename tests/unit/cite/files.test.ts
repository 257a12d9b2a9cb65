import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { escapeTex, formatBibtex } from '../../../src/cite/bibtex.ts';
import type { Citable } from '../../../src/cite/citable.ts';
import { formatCslJson } from '../../../src/cite/csl-json.ts';
import { plainText } from '../../../src/cite/pieces.ts';
import { formatRis } from '../../../src/cite/ris.ts';
import { chapter, chart, indicator, things } from './things.ts';

/** Files for programs: their exact text, and what a program of others reads in them. */

const day = '2026-12-01';
const titled = ({ lang, kind }: Citable) => `${lang} ${kind}`;

test('BibTeX, exactly', () => {
  expect(plainText(formatBibtex(chart.en), day)).toBe(`@online{${chart.en.key},
  author = {{Chongqing Digital Plans, Explained}},
  title = {{Who answers for what: agencies \\& tasks}},
  year = {2026},
  month = nov,
  day = {25},
  url = {https://plans.example/en/charts/responsibilities/},
  urldate = {2026-12-01},
  langid = {english}
}`);
  expect(plainText(formatBibtex(indicator.zh))).toBe(`@dataset{${indicator.zh.key},
  author = {{重庆数字经济规划读本}},
  title = {{智能工厂}},
  year = {2026},
  month = nov,
  day = {25},
  url = {https://plans.example/zh/indicators/smart-factories/},
  langid = {chinese}
}`);
});

test('RIS, exactly', () => {
  expect(plainText(formatRis(chapter.zh), day)).toBe(`TY  - ELEC
ID  - ${chapter.zh.key}
AU  - 重庆数字经济规划读本
TI  - ${chapter.zh.title}
PB  - 重庆数字经济规划读本
PY  - 2026
DA  - 2026/11/05
UR  - ${chapter.zh.url}
LA  - zh-CN
Y2  - 2026/12/01
ER  - \n`);
});

const types = {
  bibtex: { page: 'webpage', chart: 'webpage', dataset: 'dataset' },
  ris: { page: 'webpage', chart: 'figure', dataset: 'dataset' },
};

const issued = ({ date }: Citable) => ({ 'date-parts': [date.split('-').map(Number)] });

test.each(things.map((thing) => [titled(thing), thing] as const))(
  'Citation.js reads the BibTeX of a %s',
  (_, thing) => {
    const [item] = new Cite(plainText(formatBibtex(thing), day)).data;
    expect(item).toMatchObject({
      type: types.bibtex[thing.kind],
      'citation-key': thing.key,
      title: thing.title,
      author: [{ family: thing.site }],
      issued: issued(thing),
      accessed: { 'date-parts': [[2026, 12, 1]] },
      URL: thing.url,
    });
  },
);

test.each(things.map((thing) => [titled(thing), thing] as const))(
  'Citation.js reads the RIS of a %s',
  (_, thing) => {
    const [item] = new Cite(plainText(formatRis(thing), day)).data;
    expect(item).toMatchObject({
      type: types.ris[thing.kind],
      title: thing.title,
      publisher: thing.site,
      issued: issued(thing),
      URL: thing.url,
      language: thing.lang === 'zh' ? 'zh-CN' : 'en',
    });
    // One name, however many words it has: as a whole, not cut into forename and surname.
    expect(item?.author?.map((name) => Object.values(name))).toEqual([
      [thing.site.replace(',', '')],
    ]);
  },
);

/** The part of the CSL-JSON schema (csl-data.json 1.0) that a page of this site can fill. */
const cslDate = z.strictObject({
  'date-parts': z.array(z.tuple([z.int(), z.int(), z.int()])).length(1),
});
const cslItem = z.strictObject({
  id: z.string().min(1),
  type: z.enum(['webpage', 'figure', 'dataset']),
  title: z.string(),
  author: z.array(z.strictObject({ literal: z.string() })),
  issued: cslDate,
  accessed: cslDate.optional(),
  URL: z.url(),
  language: z.string(),
});

test.each(
  things.flatMap((thing) => [
    [titled(thing), thing, undefined] as const,
    [titled(thing), thing, day] as const,
  ]),
)('CSL-JSON of a %s fits the schema and comes through Citation.js', (_, thing, read) => {
  const list = z.array(cslItem).parse(JSON.parse(plainText(formatCslJson(thing), read)));
  expect(list).toHaveLength(1);
  const [item] = list;
  expect(item).toMatchObject({ id: thing.key, title: thing.title, issued: issued(thing) });
  expect(item?.accessed).toEqual(read && { 'date-parts': [[2026, 12, 1]] });
  expect(new Cite(list).data[0]).toMatchObject(item ?? {});
});

test('what TeX would take for commands is escaped, and comes back as it was', () => {
  const title = 'A_b & 50% of #1 {x} $y ~ ^ \\ “z”';
  expect(escapeTex(title)).toBe(
    'A\\_b \\& 50\\% of \\#1 \\{x\\} \\$y \\textasciitilde{} \\textasciicircum{} \\textbackslash{} “z”',
  );
  const [item] = new Cite(plainText(formatBibtex({ ...chart.en, title }))).data;
  expect(item?.title).toBe(title);
});
