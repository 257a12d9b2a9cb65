import type { Lang } from '../i18n/locales.ts';
import type { Answer, Filters, Result } from './answer.ts';
import { cleanQuery } from './clean-query.ts';
import { FilterPanel } from './filter-panel.ts';
import { openSearch } from './find.ts';

import { element, GroupedList, resultItem, type ResultWords } from './result-item.ts';

/**
 * `<site-search>`: shows results while the reader types and keeps the query in the address.
 * Its words come as attributes. Without this script the page holds a list of all pages instead.
 */

const pauseMs = 120;
const nextCount = 20;

/** Tells the page that a result leads to which paragraph to mark; arrival.ts takes it up. */
const noteArrival = ({ target }: Event): void => {
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('.results a') : null;
  if (!anchor) return;
  try {
    sessionStorage.setItem('arrival', anchor.pathname + anchor.hash);
  } catch {
    // The result leads there all the same.
  }
};

class SiteSearch extends HTMLElement {
  private isComposing = false;
  private timer = 0;
  /** Counts the searches, so that a slow answer cannot overtake a later one. */
  private turn = 0;
  private shownCount = 0;
  private total = 0;
  private search_ = openSearch(this.dataset['bundle'] ?? '/pagefind/');
  private words = JSON.parse(this.dataset['words'] ?? '{}') as ResultWords;
  private exactList = new GroupedList(this.within('.results.exact'), this.words.more);
  private nearList = new GroupedList(this.within('.results.near'), this.words.more);
  private panel = new FilterPanel(
    this.within('.search-filters') as HTMLDetailsElement,
    () => this.search_.counts(),
    () => void this.search(),
  );

  connectedCallback(): void {
    const { input } = this;
    this.addEventListener('input', ({ target }) => {
      if (target === input && !this.isComposing) this.later();
    });
    input.addEventListener('compositionstart', () => {
      this.isComposing = true;
      // What the search needs comes while the reader is still choosing characters.
      this.search_.prepare(this.lang_).catch(() => undefined);
    });
    input.addEventListener('compositionend', () => {
      this.isComposing = false;
      this.later();
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.isComposing) void this.search();
    });
    this.addEventListener('keydown', this.onKeydown);
    this.addEventListener('click', noteArrival);
    this.within('.results-more').addEventListener('click', () => void this.showMore());
    this.within('.near-more').addEventListener('click', () => void this.showMoreNear());
    window.addEventListener('popstate', () => this.readAddress());
    this.readAddress();
    for (const part of this.querySelectorAll('[data-waits]')) part.removeAttribute('data-waits');
    if (input.value === '') input.focus({ preventScroll: true });
  }

  private within(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`<site-search> needs an element ${selector}.`);
    return part;
  }

  private get input(): HTMLInputElement {
    return this.within('input') as HTMLInputElement;
  }

  private get lang_(): Lang {
    return this.dataset['lang'] === 'en' ? 'en' : 'zh';
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
    const isInField = document.activeElement === this.input;
    if (event.key === 'ArrowDown' && (at >= 0 || isInField)) anchors[at + 1]?.focus();
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
      this.clear();
      this.say(this.dataset['idle'] ?? '');
      this.suggest(true, []);
      return;
    }
    this.say(this.dataset['loading'] ?? '');
    const filters: Filters = this.panel.filtersFor(query);
    try {
      const answer = await this.search_.ask(query, this.lang_, filters);
      if (turn === this.turn) this.show(answer, query);
    } catch (error) {
      if (turn !== this.turn) return;
      console.warn(error);
      this.clear();
      this.say(this.dataset['failed'] ?? '');
      // Other words would not load either.
      this.suggest(false, []);
    }
  }

  private say(message: string): void {
    const offline = navigator.onLine ? '' : ` ${this.dataset['offline'] ?? ''}`;
    this.within('#search-status').textContent = message + offline;
  }

  private message(key: string, query: string, count: number): string {
    // A function keeps `$&` and the like in a query from being read as a pattern.
    return (this.dataset[key] ?? '')
      .replace('{count}', () => String(count))
      .replace('{query}', () => query);
  }

  private clear(): void {
    this.exactList.clear();
    this.nearList.clear();
    this.within('.near-title').hidden = true;
    this.within('.results-more').hidden = true;
    this.within('.near-more').hidden = true;
    this.within('.read-as').hidden = true;
    this.panel.hide();
    this.toggleAttribute('data-has-results', false);
  }

  private addTo(list: GroupedList, results: Result[]): void {
    const { base = '/', lang = 'zh' } = this.dataset;
    for (const result of results) list.add(result.path, resultItem(result, base, lang, this.words));
  }

  private show(answer: Answer, query: string): void {
    this.clear();
    const { results, near, hasMoreNear, total, readAs, nearest } = answer;
    this.total = total;
    this.shownCount = results.length;
    this.addTo(this.exactList, results);
    this.addTo(this.nearList, near);
    this.within('.near-title').hidden = near.length === 0;
    this.within('.near-more').hidden = !hasMoreNear;
    this.within('.read-as').hidden = readAs === '';
    this.within('.read-as').textContent = this.message('readAs', readAs, 0);
    this.within('.results-more').hidden = results.length >= total;
    if (total > 0) this.say(this.message('count', query, total));
    else if (near.length > 0) this.say(this.message('noneButNear', query, near.length));
    else this.say(this.message('none', query, 0));
    this.suggest(total === 0 && (nearest.length > 0 || near.length === 0), nearest);
    if (total > 0 || this.panel.hasFilters) this.panel.show(query);
    // The list of all pages steps back while there are results.
    this.toggleAttribute('data-has-results', total + near.length > 0);
  }

  private async showMore(): Promise<void> {
    const { turn, anchors } = this;
    const results = await this.search_.more(nextCount);
    if (turn !== this.turn) return;
    this.addTo(this.exactList, results);
    this.shownCount += results.length;
    this.within('.results-more').hidden = results.length === 0 || this.shownCount >= this.total;
    const last = anchors.at(-1);
    this.anchors[last ? this.anchors.indexOf(last) + 1 : 0]?.focus();
  }

  private async showMoreNear(): Promise<void> {
    const { turn, anchors } = this;
    const results = await this.search_.moreNear(nextCount);
    if (turn !== this.turn) return;
    this.addTo(this.nearList, results);
    this.within('.near-more').hidden = results.length < nextCount;
    this.anchors[anchors.length]?.focus();
  }

  /** Names like the query take the place of the page's own suggestions. */
  private suggest(isShown: boolean, names: string[]): void {
    const box = this.within('.suggestions');
    box.hidden = !isShown;
    const own = this.within('.nearest');
    own.replaceChildren(
      ...names.map((name) => {
        const item = element('li');
        const anchor = element('a', name);
        anchor.href = `?q=${encodeURIComponent(name)}`;
        item.append(anchor);
        return item;
      }),
    );
    this.within('.nearest-box').hidden = names.length === 0;
    this.within('.suggested').hidden = names.length > 0;
  }
}

customElements.define('site-search', SiteSearch);
