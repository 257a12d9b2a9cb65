import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Lang } from '../i18n/locales.ts';
import { string, type StringKey } from '../i18n/strings.ts';

/**
 * Ends every block of a chapter with a link to itself. The sign is drawn by the style sheet, so
 * that the text of the block, which is copied, searched and read out, stays as it is written.
 */

const labels: Record<string, StringKey> = {
  p: 'blockLink',
  blockquote: 'blockLink',
  li: 'blockLinkItem',
  h2: 'blockLinkHeading',
  h3: 'blockLinkHeading',
};

/** Links every block with an id below an element with `data-block-links`, in place. */
export const linkBlocks = (tree: Root, lang: Lang): void => {
  visit(tree, 'element', (scope) => {
    if (scope.properties['dataBlockLinks'] === undefined) return;
    visit(scope, 'element', (block: Element) => {
      const { id } = block.properties;
      const label = labels[block.tagName];
      if (typeof id !== 'string' || !label) return;
      block.children.push({
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['block-link'],
          href: `#${id}`,
          ariaLabel: string(lang, label),
          dataPagefindIgnore: '',
        },
        children: [],
      });
    });
  });
};
