import { toString } from 'mdast-util-to-string';
import type { Heading, Root, RootContent } from 'mdast';

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

type MarkedHeading = { id: string | null };

/** The id that a heading carries; its comment is taken out of the tree. */
const takeHeadingId = (heading: Heading): MarkedHeading => {
  const index = heading.children.findIndex(
    (child) => (child.type as string) === 'mdxTextExpression',
  );
  if (index === -1) return { id: null };
  const expression = heading.children[index] as unknown as { value: string };
  const match = headingMark.exec(expression.value.trim());
  if (!match) return { id: null };
  heading.children.splice(index, 1);
  const last = heading.children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return { id: match[1] ?? null };
};

const setId = (node: { data?: unknown }, id: string): void => {
  const data = (node.data ??= {}) as { hProperties?: Record<string, unknown> };
  data.hProperties = { ...data.hProperties, id };
};

const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;

/** Names the blocks of a parsed chapter, in place, and returns them in order. */
export const nameBlocks = (tree: Root): Block[] => {
  const blocks: Block[] = [];
  let section = 'top';
  const counts = new Map<string, number>();
  const add = (kind: BlockKind, letter: string, node: Block['node'] & { data?: unknown }): void => {
    const key = `${section}-${letter}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const id = `${key}${count}`;
    setId(node, id);
    blocks.push({ kind, id, section, node, line: lineOf(node as never) });
  };
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const { id } = takeHeadingId(node);
      if (id !== null) {
        section = id;
        setId(node, id);
      }
      blocks.push({ kind: 'heading', id, section, node, line: lineOf(node) });
    } else if (node.type === 'paragraph') add('paragraph', 'p', node);
    else if (node.type === 'blockquote') add('quote', 'q', node);
    else if (node.type === 'table') add('table', 't', node);
    else if (node.type === 'list') for (const item of node.children) add('item', 'i', item);
  }
  return blocks;
};

/** The remark plugin that names the blocks when a page is built. */
export const remarkBlockIds = () => (tree: Root) => {
  nameBlocks(tree);
};

export const blockText = (block: Block): string => toString(block.node as never);
