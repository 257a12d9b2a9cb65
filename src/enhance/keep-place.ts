/**
 * Keeps the reader's place over a language switch: blocks carry the same ids in both languages,
 * so the switch leads to the block that is at the top of the window.
 */

const placeInView = (): string => {
  const blocks = document.querySelectorAll<HTMLElement>(
    'main [data-terms] [id], main figure[id], main h2[id]',
  );
  for (const block of blocks) {
    if (block.id.startsWith('ref-')) continue;
    const { top, height } = block.getBoundingClientRect();
    if (height > 0 && top + height > 80) return top < window.innerHeight ? block.id : '';
  }
  return '';
};

for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')) {
  anchor.addEventListener('click', () => {
    const url = new URL(anchor.href);
    url.search = window.location.search;
    url.hash = window.scrollY < 200 ? '' : placeInView();
    anchor.href = url.href;
  });
}
