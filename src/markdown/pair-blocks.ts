import { isTag, type AnyNode, type Element } from 'domhandler';
import { element, parseMarkup, writeMarkup } from './markup.ts';

/** A block of a chapter in both languages. */
export type BlockPair = { id: string; zh: string; en: string };

const childElements = (node: AnyNode): Element[] =>
  'children' in node ? node.children.filter(isTag) : [];

const withoutId = (node: Element): Element => {
  delete node.attribs['id'];
  return node;
};

type Block = { id: string; html: string };

/** Lists are set side by side item by item, so that long ones stay level. */
const blocksOf = (block: Element): Block[] => {
  const { id = '' } = block.attribs;
  if (block.name !== 'ul' && block.name !== 'ol')
    return [{ id, html: writeMarkup(withoutId(block)) }];
  return childElements(block).map((item) => {
    const { id: ofItem = '' } = item.attribs;
    return { id: ofItem, html: writeMarkup(element(block.name, {}, [withoutId(item)])) };
  });
};

/** Two chapters of the same outline, block beside block. @throws when the outlines differ. */
export const pairBlocks = (zh: string, en: string): BlockPair[] => {
  const read = (html: string) => childElements(parseMarkup(html)).flatMap(blocksOf);
  const right = read(en);
  return read(zh).map(({ id, html }, index) => {
    const twin = right[index];
    if (twin?.id !== id)
      throw new Error(`Block ${index + 1} ("${id}") has no twin of the same id.`);
    return { id, zh: html, en: twin.html };
  });
};
