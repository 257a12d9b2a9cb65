import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent } from 'hast';

/** A block of a chapter in both languages. */
export type BlockPair = { id: string; zh: string; en: string };

const elements = (html: string): Element[] =>
  fromHtml(html, { fragment: true }).children.filter(
    (node): node is Element => node.type === 'element',
  );

/** Lists are set side by side item by item, so that long ones stay level. */
const unfold = (block: Element): Element[] =>
  block.tagName === 'ul' || block.tagName === 'ol'
    ? block.children
        .filter((child): child is Element => child.type === 'element')
        .map((item) => ({
          ...block,
          properties: { ...item.properties },
          children: [withoutId(item)],
        }))
    : [block];

const withoutId = (node: Element): Element => {
  const { id: _id, ...properties } = node.properties;
  return { ...node, properties };
};

/** Two chapters of the same outline, block beside block. @throws when the outlines differ. */
export const pairBlocks = (zh: string, en: string): BlockPair[] => {
  const [left, right] = [elements(zh).flatMap(unfold), elements(en).flatMap(unfold)];
  return left.map((block, index) => {
    const twin = right[index];
    const id = String(block.properties['id'] ?? '');
    if (!twin || String(twin.properties['id'] ?? '') !== id)
      throw new Error(`Block ${index + 1} ("${id}") has no twin of the same id.`);
    const html = (node: Element) => toHtml(withoutId(node) as ElementContent);
    return { id, zh: html(block), en: html(twin) };
  });
};
