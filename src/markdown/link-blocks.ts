import type { Document } from 'domhandler';
import { appendChild } from 'domutils';
import type { Lang } from '../i18n/locales.ts';
import { string, type StringKey } from '../i18n/strings.ts';
import { element, elementsOf } from './markup.ts';

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
export const linkBlocks = (tree: Document, lang: Lang): void => {
  const scopes = elementsOf(tree).filter(
    ({ attribs }) => attribs['data-block-links'] !== undefined,
  );
  for (const block of scopes.flatMap(elementsOf)) {
    const { id } = block.attribs;
    const label = labels[block.name];
    if (id === undefined || !label) continue;
    const attributes = {
      class: 'block-link',
      href: `#${id}`,
      'aria-label': string(lang, label),
      'data-pagefind-ignore': '',
    };
    appendChild(block, element('a', attributes, []));
  }
};
