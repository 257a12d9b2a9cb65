/**
 * Opens a term's definition beside the word instead of leading to it.
 * Without this script, or without popovers, the link shows the definition by its address.
 */

if ('popover' in HTMLElement.prototype) {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
    anchor.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      const definition = document.getElementById(anchor.hash.slice(1));
      if (!definition) return;
      event.preventDefault();
      definition.showPopover({ source: anchor });
    });
  }
}
