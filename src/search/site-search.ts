import { cleanQuery, find, type Result } from './find.ts';

/**
 * `<site-search>`: shows results while the reader types and keeps the query in the address.
 * Its words come as attributes. Without this script the page holds a list of all pages instead.
 */

const pauseMs = 120;

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

const listItem = ({ url, title, passage }: Result): HTMLLIElement => {
  const item = element('li');
  const anchor = element('a', passage.heading ? `${title} \u203a ${passage.heading}` : title);
  anchor.href = url;
  const excerpt = element('p');
  for (const { text, isMatch } of passage.pieces)
    excerpt.append(isMatch ? element('mark', text) : text);
  item.append(anchor, excerpt);
  return item;
};

class SiteSearch extends HTMLElement {
  private isComposing = false;
  private timer = 0;
  /** Counts the searches, so that a slow answer cannot overtake a later one. */
  private turn = 0;

  connectedCallback(): void {
    const { input } = this;
    this.addEventListener('input', () => {
      if (!this.isComposing) this.later();
    });
    input.addEventListener('compositionstart', () => (this.isComposing = true));
    input.addEventListener('compositionend', () => {
      this.isComposing = false;
      this.later();
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.isComposing) void this.search();
    });
    this.addEventListener('keydown', this.onKeydown);
    window.addEventListener('popstate', () => this.readAddress());
    this.readAddress();
    if (input.value === '') input.focus({ preventScroll: true });
  }

  private get input(): HTMLInputElement {
    const input = this.querySelector('input');
    if (!input) throw new Error('<site-search> needs an <input>.');
    return input;
  }

  private get anchors(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.results a')];
  }

  private readAddress(): void {
    this.input.value = new URL(window.location.href).searchParams.get('q') ?? '';
    void this.search();
  }

  private writeAddress(query: string): void {
    const url = new URL(window.location.href);
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    if (url.href !== window.location.href) history.replaceState(history.state, '', url);
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.search(), pauseMs);
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (this.isComposing || event.isComposing) return;
    const { anchors } = this;
    const at = anchors.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') anchors[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (anchors[at - 1] ?? this.input).focus();
    else if (event.key === 'Escape' && at >= 0) this.input.focus();
    else return;
    event.preventDefault();
  };

  private async search(): Promise<void> {
    window.clearTimeout(this.timer);
    this.turn += 1;
    const { turn } = this;
    const query = cleanQuery(this.input.value);
    this.writeAddress(query);
    if (query === '') {
      this.show([], this.dataset['idle'] ?? '', true);
      return;
    }
    this.say(this.dataset['loading'] ?? '');
    try {
      const results = await find(query, this.dataset['bundle'] ?? '', this.dataset['base'] ?? '/');
      if (turn !== this.turn) return;
      const message = results.length === 0 ? this.dataset['none'] : this.dataset['count'];
      this.show(
        results,
        (message ?? '').replace('{query}', query).replace('{count}', String(results.length)),
        results.length === 0,
      );
    } catch (error) {
      if (turn !== this.turn) return;
      console.warn(error);
      this.show([], this.dataset['failed'] ?? '', true);
    }
  }

  private say(message: string): void {
    const status = this.querySelector('#search-status');
    if (status) status.textContent = message;
  }

  private show(results: Result[], message: string, hasSuggestions: boolean): void {
    this.say(message);
    this.querySelector('.results')?.replaceChildren(...results.map(listItem));
    this.querySelector('.suggestions')?.toggleAttribute('hidden', !hasSuggestions);
    // The list of all pages steps back while there are results.
    this.toggleAttribute('data-has-results', results.length > 0);
  }
}

customElements.define('site-search', SiteSearch);
