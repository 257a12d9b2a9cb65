import { type AnyNode, type Element, isText } from 'domhandler';
import { elementsOf } from '../markdown/markup.ts';

/** SVG as text, and the few questions that pictures ask of a parsed page. */

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export type Attributes = Record<string, string | number | undefined>;

/** An element; an attribute that is undefined or '' is left out. */
export const tag = (name: string, attributes: Attributes, inside = ''): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
};

export const round = (value: number): number => Math.round(value * 100) / 100;

export const textOf = (node: AnyNode): string => {
  if (isText(node)) return node.data;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** The text of an element as a line: no breaks, no runs of spaces. */
export const lineOf = (node: AnyNode | null): string =>
  node ? textOf(node).replace(/\s+/g, ' ').trim() : '';

/** The elements below `node` for which `isWanted` holds, in the order of the page. */
export const findAll = (node: AnyNode, isWanted: (element: Element) => boolean): Element[] =>
  elementsOf(node).filter(isWanted);

export const hasClass =
  (name: string) =>
  ({ attribs }: Element): boolean =>
    (attribs['class'] ?? '').split(/\s+/).includes(name);
