import { Element, hasChildren, isTag, isText, Text } from 'domhandler';
import type { AnyNode, ChildNode, Document } from 'domhandler';
import { appendChild, filter, getElementsByTagName } from 'domutils';
import { decodeHTML, escapeAttribute, escapeText } from 'entities';
import { parseDocument } from 'htmlparser2';

/** Pieces of our own pages as a tree, and back. */

/** Reads HTML that we wrote: every tag is closed, and SVG keeps its capitals. */
export const parseMarkup = (html: string): Document => {
  const tree = parseDocument(html, {
    lowerCaseTags: false,
    lowerCaseAttributeNames: false,
    recognizeSelfClosing: true,
  });
  // The parser leaves the text of a form as it is written.
  if (html.includes('<textarea'))
    for (const { children } of getElementsByTagName('textarea', tree))
      for (const child of children) if (isText(child)) child.data = decodeHTML(child.data);
  return tree;
};

const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const rawElements = new Set(['script', 'style']);

const writeAttribute = ([name, value]: [string, string]): string =>
  value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;

const writeElement = ({ name, attribs, children }: Element, isInSvg: boolean): string => {
  const start = `<${name}${Object.entries(attribs).map(writeAttribute).join('')}`;
  if (isInSvg && children.length === 0) return `${start}/>`;
  if (voidElements.has(name)) return `${start}>`;
  const inside = rawElements.has(name)
    ? children.map((child) => (isText(child) ? child.data : '')).join('')
    : writeNodes(children, isInSvg || name === 'svg');
  return `${start}>${inside}</${name}>`;
};

const writeNodes = (nodes: ChildNode[], isInSvg: boolean): string =>
  nodes
    .map((node) => {
      if (isText(node)) return escapeText(node.data);
      return isTag(node) ? writeElement(node, isInSvg) : '';
    })
    .join('');

/**
 * The HTML of a node, without comments. dom-serializer, made for this tree, writes every Chinese
 * character of an SVG as a number, which weighs twice as much.
 */
export const writeMarkup = (node: Document | Element): string =>
  isTag(node) ? writeElement(node, false) : writeNodes(node.children, false);

/** Every element below a node, in the order of the page, as they are now. */
export const elementsOf = (node: AnyNode): Element[] =>
  hasChildren(node) ? (filter(isTag, node.children) as Element[]) : [];

/** Puts children in the place of those that a node has. */
export const setChildren = (parent: Element, children: ChildNode[]): void => {
  parent.children = [];
  for (const child of children) appendChild(parent, child);
};

export const text = (value: string): Text => new Text(value);

type Attributes = Record<string, string | undefined>;

/** An element; attributes without a value are left out. */
export const element = (name: string, attributes: Attributes, children: ChildNode[]): Element => {
  const known = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const made = new Element(name, Object.fromEntries(known) as Record<string, string>);
  setChildren(made, children);
  return made;
};
