import type { Result } from './answer.ts';

/** Builds the list items of results. Text goes in as text, never as markup. */

/** The words of the page that shows results, handed over as attributes. */
export type ResultWords = {
  kinds: Record<string, string>;
  plans: Record<string, string>;
  languages: Record<string, string>;
  tags: Record<string, string>;
  /** “More from this page”, with {count}. */
  more: string;
};

export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
};

const planOf = (path: string): string => /^\/plans\/([^/]+)\//.exec(path)?.[1] ?? '';

/** One result: what it is and where, the link, and its words with the match marked. */
export const resultItem = (
  result: Result,
  base: string,
  pageLang: string,
  words: ResultWords,
): HTMLLIElement => {
  const item = element('li');
  const name = result.heading === '' ? result.title : `${result.title} \u203a ${result.heading}`;
  const anchor = element('a', name);
  anchor.href = `${base}${result.address.slice(1)}`;
  const plan = words.plans[planOf(result.path)] ?? '';
  const label = element('p', '', 'result-kind');
  label.append(element('b', words.kinds[result.kind] ?? ''));
  if (plan !== '') label.append(` ${plan}`);
  if (result.lang !== pageLang) {
    label.append(' ', element('span', words.languages[result.lang] ?? '', 'result-language'));
    anchor.hreflang = words.tags[result.lang] ?? '';
  }
  const excerpt = element('p', '', 'result-text');
  for (const { text, isMatch } of result.pieces)
    excerpt.append(isMatch ? element('mark', text) : text);
  item.append(label, anchor, excerpt);
  if (result.lang !== pageLang) item.lang = words.tags[result.lang] ?? '';
  return item;
};

/** At most so many results of one page stand in a row; the others wait behind a button. */
const pageLimit = 5;

/**
 * Adds results to a list, five of a page at most. Those beyond go behind a button of the fifth,
 * which stays the same as more of them arrive.
 */
export class GroupedList {
  private readonly list: HTMLElement;
  private readonly moreWords: string;
  private counts = new Map<string, number>();
  private held = new Map<string, { items: HTMLLIElement[]; button: HTMLButtonElement }>();

  constructor(list: HTMLElement, moreWords: string) {
    this.list = list;
    this.moreWords = moreWords;
  }

  clear(): void {
    this.counts = new Map();
    this.held = new Map();
    this.list.replaceChildren();
  }

  add(path: string, item: HTMLLIElement): void {
    const count = (this.counts.get(path) ?? 0) + 1;
    this.counts.set(path, count);
    if (count <= pageLimit) {
      item.dataset['page'] = path;
      this.list.append(item);
      return;
    }
    const held = this.held.get(path) ?? this.hold(path);
    held.items.push(item);
    held.button.textContent = this.moreWords.replace('{count}', String(held.items.length));
  }

  private hold(path: string): { items: HTMLLIElement[]; button: HTMLButtonElement } {
    const button = element('button', '', 'result-more');
    button.type = 'button';
    const own = [...this.list.children].filter(
      (item): item is HTMLLIElement =>
        item instanceof HTMLLIElement && item.dataset['page'] === path,
    );
    const last = own.at(-1);
    last?.append(button);
    const held = { items: [] as HTMLLIElement[], button };
    button.addEventListener('click', () => {
      const [first] = held.items;
      last?.after(...held.items);
      button.remove();
      this.held.delete(path);
      this.counts.set(path, Number.NEGATIVE_INFINITY);
      first?.querySelector('a')?.focus();
    });
    this.held.set(path, held);
    return held;
  }
}
