import type { Element } from 'domhandler';
import { removeElement } from 'domutils';
import { elementsOf, parseMarkup, writeMarkup } from './markup.ts';

type EmbedHtml = {
  html: string;
  /** The custom elements in it, each defined by the script of its name. */
  elements: string[];
};

/** Names with a hyphen that SVG has taken for itself. */
const reserved = new Set(['font-face', 'color-profile', 'missing-glyph']);

const retarget = ({ attribs }: Element, page: string): void => {
  const { href = '' } = attribs;
  if (href.startsWith('#note-')) attribs['href'] = `${page}${href}`;
  else if (href === '' || href.startsWith('#')) return;
  attribs['target'] = '_blank';
  attribs['rel'] = 'noopener';
};

const isPageOnly = ({ name, attribs }: Element): boolean =>
  name === 'script' || attribs['data-page-only'] !== undefined;

/**
 * A finished chart made fit for a frame on another site: figures and marks lead to the notes on the
 * chart's page, every way out opens a window, and what serves only our pages is left out: search
 * marks, places that notes lead back to, module scripts, and whatever is marked `data-page-only`.
 */
export const embedHtml = (html: string, page: string): EmbedHtml => {
  const tree = parseMarkup(html);
  for (const node of elementsOf(tree).filter(isPageOnly)) removeElement(node);
  const elements = new Set<string>();
  for (const node of elementsOf(tree)) {
    const { name, attribs } = node;
    if (name.includes('-') && !reserved.has(name)) elements.add(name);
    if (name === 'a') retarget(node, page);
    if (attribs['id']?.startsWith('ref-')) delete attribs['id'];
    delete attribs['data-pagefind-ignore'];
    delete attribs['data-terms'];
  }
  return { html: writeMarkup(tree), elements: [...elements].sort() };
};
