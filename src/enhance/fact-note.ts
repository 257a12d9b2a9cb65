/**
 * Shows a figure's note beside the figure instead of sending the reader to the end of the page.
 * Without this script, or without popovers, the link goes to the note as before.
 */

const canPopOver = 'popover' in HTMLElement.prototype;

const openNote = (anchor: HTMLAnchorElement, note: HTMLElement): void => {
  document.querySelector('.note-card')?.remove();
  const card = document.createElement('div');
  card.className = 'note-card definition';
  card.setAttribute('role', 'note');
  card.popover = 'auto';
  for (const child of note.children) card.append(child.cloneNode(true));
  for (const back of card.querySelectorAll('.note-back')) back.remove();
  anchor.after(card);
  card.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') card.remove();
  });
  card.showPopover({ source: anchor });
};

if (canPopOver) {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.fact-link, .cite > a')) {
    anchor.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      const note = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
      if (!note) return;
      event.preventDefault();
      openNote(anchor, note);
    });
  }
}
