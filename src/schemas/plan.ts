import { z } from 'zod';
import { bilingual, text } from './bilingual.ts';
import { partialDate, wholeDate } from './date.ts';
import { id, ids, someIds } from './id.ts';

/** One plan: what it is, what the account of it rests on, and its chapters in order. */
export const planSchema = z.strictObject({
  id: id('id'),
  title: bilingual('title'),
  /** The plan's name in running text and on crumbs. */
  short: bilingual('short'),
  number: text('number').optional(),
  period: bilingual('period'),
  issued: partialDate('issued'),
  issuer: bilingual('issuer'),
  /** The document that the account rests on. */
  source: id('source'),
  /** One sentence: what the plan wants. */
  lead: bilingual('lead'),
  /** What the reader must know about the source; stands on the plan and on every chapter. */
  basis: bilingual('basis'),
  keyFigures: ids('a key figure', 'keyFigures'),
  updated: wholeDate('updated'),
  chapters: someIds('a chapter id', 'chapters'),
});

export type Plan = z.infer<typeof planSchema>;

/**
 * The sections that a chapter must have, in this order; others may stand between them.
 * A chapter tells one chapter of a plan, a task one task of the action plan with its box, an
 * account whatever part of a document is not divided that way.
 */
export const chapterForms = {
  chapter: ['sets-out', 'figures', 'who-acts', 'elsewhere', 'not-known'],
  task: ['sets-out', 'box', 'figures', 'who-acts', 'elsewhere', 'not-known'],
  account: ['sets-out', 'elsewhere', 'not-known'],
} as const;

const forms = Object.keys(chapterForms) as [ChapterForm, ...ChapterForm[]];

export type ChapterForm = keyof typeof chapterForms;

/** The front matter of a chapter's zh.mdx and en.mdx. */
export const chapterSchema = z.strictObject({
  number: z.int({ error: 'number must be the whole number of the chapter' }),
  form: z
    .enum(forms, { error: `form must be ${forms.join(', ')}, or left out for a chapter` })
    .default('chapter'),
  /** What the document itself calls this part, such as “Task 5”; “Chapter 5” if left out. */
  label: text('label').optional(),
  title: text('title'),
  /** The chapter in one sentence. */
  lead: text('lead'),
  updated: wholeDate('updated'),
  agencies: ids('an agency id', 'agencies'),
});

export type ChapterMatter = z.infer<typeof chapterSchema>;

/** The front matter of a page of running text (about and such). */
export const pageSchema = z.strictObject({
  title: text('title'),
  lead: text('lead'),
  updated: wholeDate('updated'),
});
