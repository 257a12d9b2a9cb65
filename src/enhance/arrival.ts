/**
 * Marks the paragraph that a search result led to, until the reader clears the mark with its
 * button or with Escape. What the button says comes as an attribute of `<main>`.
 */

const key = 'arrival';

/** The address that the search page noted when a result was chosen; taken once. */
const takeNoted = (): string | null => {
  try {
    const noted = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return noted;
  } catch {
    // Without storage nothing is marked; the place is found all the same.
    return null;
  }
};

const mark = (target: HTMLElement, label: string): void => {
  target.dataset['arrival'] = '';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'arrival-clear';
  button.textContent = label;
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') clear();
  };
  const clear = () => {
    delete target.dataset['arrival'];
    button.remove();
    document.removeEventListener('keydown', onKeydown);
    // Style sheets mark the target of an address too; without one, the page stays where it is.
    const { scrollY } = window;
    window.location.replace('#');
    window.scrollTo({ top: scrollY, behavior: 'instant' });
    history.replaceState(history.state, '', window.location.pathname + window.location.search);
  };
  button.addEventListener('click', clear);
  document.addEventListener('keydown', onKeydown);
  // A heading keeps its own text only.
  if (/^H\d$/.test(target.tagName)) target.after(button);
  else target.append(button);
};

const { pathname, hash } = window.location;
const label = document.querySelector<HTMLElement>('main')?.dataset['arrivalClear'];
if (hash.length > 1 && takeNoted() === pathname + hash && label !== undefined) {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (target) mark(target, label);
}
