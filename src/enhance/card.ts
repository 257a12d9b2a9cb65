/** A card that opens beside a word of the text, one at a time; Escape or a touch elsewhere closes it. */

export const canOpenCards = 'popover' in HTMLElement.prototype;

/** Whether a click asks for the link's own address, in this window or another. */
export const asksForLink = ({ metaKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  metaKey || ctrlKey || shiftKey;

export const openCard = (anchor: HTMLElement, content: Iterable<Node>): void => {
  document.querySelector('.note-card')?.remove();
  const card = document.createElement('div');
  card.className = 'note-card';
  card.setAttribute('role', 'note');
  card.popover = 'auto';
  card.append(...content);
  anchor.after(card);
  card.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') card.remove();
  });
  card.showPopover({ source: anchor });
};
