import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

type EmbedHtml = {
  html: string;
  /** The custom elements in it, each defined by the script of its name. */
  elements: string[];
};

/** Names with a hyphen that SVG has taken for itself. */
const reserved = new Set(['font-face', 'color-profile', 'missing-glyph']);

const retarget = (node: Element, page: string): void => {
  const href = String(node.properties['href'] ?? '');
  if (href.startsWith('#note-')) node.properties['href'] = `${page}${href}`;
  else if (href === '' || href.startsWith('#')) return;
  node.properties['target'] = '_blank';
  node.properties['rel'] = ['noopener'];
};

/**
 * A finished chart made fit for a frame on another site: figures and marks lead to the notes on the
 * chart's page, every way out opens a window, and what serves only our pages is left out: search
 * marks, places that notes lead back to, module scripts, and whatever is marked `data-page-only`.
 */
export const embedHtml = (html: string, page: string): EmbedHtml => {
  const tree = fromHtml(html, { fragment: true });
  const elements = new Set<string>();
  visit(tree, 'element', (node, index, parent) => {
    const { tagName, properties } = node;
    if (tagName === 'script' || properties['dataPageOnly'] !== undefined) {
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index ?? 0];
    }
    if (tagName.includes('-') && !reserved.has(tagName)) elements.add(tagName);
    if (tagName === 'a') retarget(node, page);
    if (String(properties['id'] ?? '').startsWith('ref-')) delete properties['id'];
    delete properties['dataPagefindIgnore'];
    delete properties['dataTerms'];
    return undefined;
  });
  return { html: toHtml(tree), elements: [...elements].sort() };
};
