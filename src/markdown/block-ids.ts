import type { Heading, Root, RootContent } from 'mdast';
import { defineMdastPlugin } from 'satteri';

/**
 * Gives every heading, paragraph and list item a language-neutral id.
 * A heading carries its own, as `## 目标 {/* #goals *\/}`; a block under it is named after it and
 * counted by kind (`goals-p1`, `goals-i2`), so that an edit elsewhere moves no link.
 */

const headingMark = /^\/\*\s*#([a-z0-9]+(?:-[a-z0-9]+)*)\s*\*\/$/;

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'table' | 'quote';

export type Block = {
  kind: BlockKind;
  id: string | null;
  section: string;
  node: RootContent | { type: 'listItem' };
  line: number;
};

type HeadingChild = Heading['children'][number];

const isMark = (child: HeadingChild): boolean => (child.type as string) === 'mdxTextExpression';

/** The id that a heading carries in its comment, or null. */
const idOf = (heading: Heading): string | null => {
  const mark = heading.children.find(isMark) as unknown as { value: string } | undefined;
  return headingMark.exec(mark?.value.trim() ?? '')?.[1] ?? null;
};

/** What stands in a heading without its comment and the space before that. */
export const wordsOf = (heading: Heading): HeadingChild[] => {
  const words = heading.children.filter((child) => !isMark(child));
  const last = words.at(-1);
  return last?.type === 'text'
    ? [...words.slice(0, -1), { ...last, value: last.value.trimEnd() }]
    : words;
};

const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;

/** The blocks of a parsed chapter with their names, in order. */
export const nameBlocks = (tree: Readonly<Root>): Block[] => {
  const blocks: Block[] = [];
  let section = 'top';
  const counts = new Map<string, number>();
  const add = (kind: BlockKind, letter: string, node: Block['node']): void => {
    const key = `${section}-${letter}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    blocks.push({ kind, id: `${key}${count}`, section, node, line: lineOf(node as RootContent) });
  };
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const id = idOf(node);
      section = id ?? section;
      blocks.push({ kind: 'heading', id, section, node, line: lineOf(node) });
    } else if (node.type === 'paragraph') add('paragraph', 'p', node);
    else if (node.type === 'blockquote') add('quote', 'q', node);
    else if (node.type === 'table') add('table', 't', node);
    else if (node.type === 'list') for (const item of node.children) add('item', 'i', item);
  }
  return blocks;
};

/** The plugin that names the blocks when a page is built, and takes the comments out of headings. */
export const blockIds = defineMdastPlugin({
  name: 'block-ids',
  before: (root, context) => {
    for (const { id, node } of nameBlocks(root as Root)) {
      if (id !== null) context.setProperty(node as RootContent, 'data', { hProperties: { id } });
      if (node.type === 'heading' && id !== null)
        context.setProperty(node, 'children', wordsOf(node));
    }
  },
});
