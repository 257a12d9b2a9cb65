import { asksForLink, canOpenCards, openCard } from './card.ts';

/**
 * Opens a term's definition beside the word instead of leading to the glossary. The definition is
 * fetched when the reader turns to the word; where that fails, the link leads to the glossary.
 */

/** As src/pages/definitions writes it. */
type Definition = {
  name: string;
  other: string;
  otherTag: string;
  pinyin: string | null;
  definition: string;
  more: string;
};

const wanted = new Map<string, Promise<Definition>>();

const load = (anchor: HTMLAnchorElement): Promise<Definition> => {
  // From `/en/glossary/#term`, under whatever path the site stands.
  const lang = anchor.pathname.split('/').at(-3);
  const address = new URL(`../../definitions/${lang}/${anchor.hash.slice(1)}.json`, anchor.href);
  const loading =
    wanted.get(address.href) ??
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address.href} answered ${answer.status}`);
      return answer.json() as Promise<Definition>;
    });
  wanted.set(address.href, loading);
  // What failed may be asked for again.
  loading.catch(() => wanted.delete(address.href));
  return loading;
};

const add = (parent: HTMLElement, name: string, text: string, lang = ''): HTMLElement => {
  const element = document.createElement(name);
  element.textContent = text;
  if (lang) element.lang = lang;
  parent.append(' ', element);
  return element;
};

const contentOf = (term: Definition, glossary: string): Node[] => {
  const head = document.createElement('p');
  head.className = 'card-head';
  add(head, 'b', term.name);
  add(head, 'span', term.other, term.otherTag);
  if (term.pinyin) add(head, 'i', term.pinyin, 'zh-Latn');
  const body = document.createElement('p');
  body.textContent = term.definition;
  const foot = document.createElement('p');
  const more = add(foot, 'a', term.more) as HTMLAnchorElement;
  more.href = glossary;
  return [head, body, foot];
};

if (canOpenCards) {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
    for (const turn of ['pointerenter', 'focus'])
      anchor.addEventListener(turn, () => void load(anchor).catch(() => undefined));
    anchor.addEventListener('click', (event) => {
      if (asksForLink(event)) return;
      event.preventDefault();
      load(anchor).then(
        (term) => openCard(anchor, contentOf(term, anchor.href)),
        () => location.assign(anchor.href),
      );
    });
  }
}
