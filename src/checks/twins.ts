import { toString } from 'mdast-util-to-string';
import { chapterForms } from '../schemas/plan.ts';
import type { Chapter, Twin } from './load-content.ts';
import type { Problem } from './problem.ts';
import type { Outline } from './read-mdx.ts';

const headingsOf = ({ blocks }: Outline) => blocks.filter(({ kind }) => kind === 'heading');

const checkHeadings = (zh: Outline, en: Outline): Problem[] => {
  const [from, to] = headingsOf(zh).length >= headingsOf(en).length ? [zh, en] : [en, zh];
  const [longer, shorter] = [headingsOf(from), headingsOf(to)];
  const at = longer.findIndex(({ id }, index) => shorter[index]?.id !== id);
  if (at === -1) return [];
  const before = shorter[at - 1];
  const place = before ? `after ‘${toString(before.node as never)}’` : 'at the start';
  const language = from === zh ? 'Chinese' : 'English';
  return [
    {
      file: to.file,
      line: before?.line ?? 1,
      message:
        longer.length === shorter.length
          ? `heading ${at + 1} has the id "${shorter[at]?.id}"; its ${language} twin has "${longer[at]?.id}" there.`
          : `has ${shorter.length} second-level headings; its ${language} twin has ${longer.length}: missing ${place}, "${longer[at]?.id}".`,
    },
  ];
};

const checkBlocks = (zh: Outline, en: Outline): Problem[] => {
  const at = zh.blocks.findIndex(({ id }, index) => en.blocks[index]?.id !== id);
  const index = at === -1 && en.blocks.length > zh.blocks.length ? zh.blocks.length : at;
  if (index === -1) return [];
  return [
    {
      file: en.file,
      line: en.blocks[index]?.line ?? en.blocks.at(-1)?.line,
      message: `block ${index + 1} is "${en.blocks[index]?.id ?? 'missing'}"; its Chinese twin has "${zh.blocks[index]?.id ?? 'nothing'}" there (${zh.file}:${zh.blocks[index]?.line ?? zh.blocks.at(-1)?.line}). Both need the same paragraphs and list items.`,
    },
  ];
};

/** Names may stand in another order, as grammar asks; the twins must have the same ones. */
const checkNames = (zh: Outline, en: Outline): Problem[] => {
  const names = ({ references }: Outline) => references.filter(({ name }) => name === 'Name');
  const only = (from: Outline, other: Outline, language: string): Problem[] =>
    names(from)
      .filter(({ id }) => !names(other).some((each) => each.id === id))
      .map(({ id, line }) => ({
        file: from.file,
        line,
        message: `<Name id="${id}"> stands here alone; the ${language} twin (${other.file}) does not have it.`,
      }));
  return [...only(zh, en, 'English'), ...only(en, zh, 'Chinese')];
};

const checkReferences = (zh: Outline, en: Outline): Problem[] => {
  const ordered = ({ references }: Outline) => references.filter(({ name }) => name !== 'Name');
  const [a, b] = [ordered(zh), ordered(en)];
  const length = Math.max(a.length, b.length);
  const at = Array.from({ length }, (_, i) => i).find(
    (i) => a[i]?.name !== b[i]?.name || a[i]?.id !== b[i]?.id,
  );
  if (at === undefined) return [];
  const show = (r: (typeof a)[number] | undefined) => (r ? `<${r.name} id="${r.id}">` : 'nothing');
  return [
    {
      file: en.file,
      line: b[at]?.line ?? b.at(-1)?.line,
      message: `reference ${at + 1} is ${show(b[at])}; its Chinese twin has ${show(a[at])} there (${zh.file}:${a[at]?.line ?? a.at(-1)?.line}). Twins use the same facts in the same order.`,
    },
  ];
};

const checkSections = ({ outline, matter }: Twin): Problem[] => {
  const sections: readonly string[] = chapterForms[matter.form];
  const ids = headingsOf(outline).map(({ id, line }) => ({ id, line }));
  const unnamed = ids.find(({ id }) => id === null);
  if (unnamed)
    return [
      {
        file: outline.file,
        line: unnamed.line,
        message: 'a heading carries no id; write it as "## Goals {/* #goals */}".',
      },
    ];
  const known = ids.map(({ id }) => id).filter((id) => sections.includes(id ?? ''));
  const missing = sections.find((section, index) => known[index] !== section);
  if (missing === undefined) return [];
  return [
    {
      file: outline.file,
      message: `the section "${missing}" is missing or out of order; a chapter of the form ${matter.form} has ${sections.join(', ')}.`,
    },
  ];
};

const checkMatter = (zh: Twin, en: Twin): Problem[] =>
  (['number', 'form', 'updated', 'agencies'] as const).flatMap((field) =>
    JSON.stringify(zh.matter[field]) === JSON.stringify(en.matter[field])
      ? []
      : [
          {
            file: en.outline.file,
            line: en.outline.matter.lineOf([field]),
            message: `${field} is ${JSON.stringify(en.matter[field])}; its Chinese twin has ${JSON.stringify(zh.matter[field])}.`,
          },
        ],
  );

/** A place that two headings name would be found at the first of them alone. */
const checkIds = (outline: Outline): Problem[] =>
  headingsOf(outline).flatMap(({ id, line }, index, all) =>
    id !== null && all.findIndex((other) => other.id === id) < index
      ? [{ file: outline.file, line, message: `the id "${id}" stands on two headings.` }]
      : [],
  );

/** Whether the pages of running text say the same things in both languages. */
export const checkPageTwins = (pages: Outline[]): Problem[] =>
  pages.flatMap((zh) => {
    if (!zh.file.endsWith('/zh.mdx')) return checkIds(zh);
    const en = pages.find(({ file }) => file === zh.file.replace(/zh\.mdx$/, 'en.mdx'));
    if (!en) return [];
    const headings = checkHeadings(zh, en);
    return [
      ...checkIds(zh),
      ...(headings.length > 0 ? headings : checkBlocks(zh, en)),
      ...checkReferences(zh, en),
      ...checkNames(zh, en),
    ];
  });

/** Whether the two languages of each chapter have the same outline, facts and order. */
export const checkTwins = (chapters: Chapter[]): Problem[] =>
  chapters.flatMap(({ zh, en }) => {
    const sections = [zh, en].flatMap((twin) =>
      twin ? [...checkSections(twin), ...checkIds(twin.outline)] : [],
    );
    if (!zh || !en) return sections;
    const headings = checkHeadings(zh.outline, en.outline);
    return [
      ...sections,
      ...checkMatter(zh, en),
      ...(headings.length > 0 ? headings : checkBlocks(zh.outline, en.outline)),
      ...checkReferences(zh.outline, en.outline),
      ...checkNames(zh.outline, en.outline),
    ];
  });
