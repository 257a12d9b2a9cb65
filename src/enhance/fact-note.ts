import { asksForLink, canOpenCards, openCard } from './card.ts';

/**
 * Shows a figure's note beside the figure instead of sending the reader to the end of the page.
 * Without this script, or without popovers, the link goes to the note as before.
 */

const contentOf = (note: HTMLElement): Node[] => {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('.note-back')) back.remove();
  return [...copy.children];
};

if (canOpenCards) {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.fact-link, .cite > a')) {
    anchor.addEventListener('click', (event) => {
      if (asksForLink(event)) return;
      const note = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
      if (!note) return;
      event.preventDefault();
      openCard(anchor, contentOf(note));
    });
  }
}
