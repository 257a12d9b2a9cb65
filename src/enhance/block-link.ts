import { textFragment } from './text-fragment.ts';

/**
 * A click on the link of a block copies its absolute address: the id, which carries the citation,
 * and the first words as a text fragment, by which a browser that can marks them.
 * Without this script, or without a clipboard, it is a plain link to the block.
 */

const says = document.createElement('p');
says.className = 'visually-hidden';
says.setAttribute('role', 'status');

/** The words of a block up to its first mark: what follows a mark is no longer one run of text. */
const firstRun = (block: Element): string => {
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      if (node.matches('.cite, .unverified, .block-link, .note-card')) break;
    } else text += node.textContent ?? '';
  }
  return text;
};

for (const scope of document.querySelectorAll<HTMLElement>('[data-block-links]')) {
  document.body.append(says);
  scope.addEventListener('click', (event) => {
    const anchor = (event.target as Element).closest<HTMLAnchorElement>('a.block-link');
    const block = anchor?.parentElement;
    if (!anchor || !block || !('clipboard' in navigator)) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const url = new URL(anchor.href);
    url.search = '';
    const address = `${url.href}${textFragment(firstRun(block), document.documentElement.lang)}`;
    navigator.clipboard.writeText(address).then(
      () => {
        const words = scope.dataset['copied'] ?? '';
        says.textContent = words;
        anchor.dataset['copied'] = words;
        setTimeout(() => {
          delete anchor.dataset['copied'];
          says.textContent = '';
        }, 2500);
      },
      // The link has led to the block all the same; its address stands in the browser.
      () => undefined,
    );
  });
}
