import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { withBase } from '../i18n/links.ts';

/** The remark plugin that sets the base path before links of the content, which start with `/`. */
export const remarkBaseLinks = (base: string) => (tree: Root) => {
  visit(tree, 'link', (node) => {
    if (node.url.startsWith('/')) node.url = withBase(base, node.url);
  });
};
