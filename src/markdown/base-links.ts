import { defineMdastPlugin } from 'satteri';
import { withBase } from '../i18n/links.ts';

/** The plugin that sets the base path before links of the content, which start with `/`. */
export const baseLinks = (base: string) =>
  defineMdastPlugin({
    name: 'base-links',
    link: (node, context) => {
      if (node.url.startsWith('/')) context.setProperty(node, 'url', withBase(base, node.url));
    },
  });
