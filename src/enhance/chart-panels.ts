/**
 * `<chart-panels>`: lets the reader choose panels of a finished picture, and how they measure.
 * The controls are a form whose names are the address's parameters; `indicator` may stand there
 * several times or hold a list with commas. Left and right keys walk the panels, up and down the
 * points of one. Without this script every panel is shown and leads to its indicator.
 */
class ChartPanels extends HTMLElement {
  private opener: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    for (const part of this.querySelectorAll('[data-waits]')) part.removeAttribute('data-waits');
    this.readAddress();
    this.form?.addEventListener('change', () => this.choose());
    this.form?.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('.targets-reset')?.addEventListener('click', () => {
      this.form?.reset();
      this.choose();
    });
    this.addEventListener('click', this.onClick);
    this.addEventListener('keydown', this.onKeydown);
    this.dialog?.addEventListener('close', this.onClose);
    this.show();
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private get inputs(): HTMLInputElement[] {
    return [...(this.form?.querySelectorAll('input') ?? [])];
  }

  private get shown(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.panel:not([hidden])')];
  }

  /** Sets the controls by the address; a value that no control has chooses nothing. */
  private readAddress(): void {
    const { searchParams } = new URL(window.location.href);
    const asked = (name: string) => searchParams.getAll(name).flatMap((value) => value.split(','));
    for (const input of this.inputs)
      if (input.value !== '' && asked(input.name).includes(input.value)) input.checked = true;
    const select = this.form?.querySelector('select');
    const option = [...(select?.options ?? [])].find(({ value }) => asked('group').includes(value));
    if (select && option) select.value = option.value;
    const compare = this.querySelector<HTMLDetailsElement>('.targets-compare');
    if (compare && this.chosen('indicator').length > 0) compare.open = true;
  }

  /** What is chosen under a name; nothing where the choice is “all”. */
  private chosen(name: string): string[] {
    return this.form
      ? new FormData(this.form)
          .getAll(name)
          .map(String)
          .filter((value) => value !== '')
      : [];
  }

  private choose(): void {
    const url = new URL(window.location.href);
    for (const name of ['status', 'group', 'measure', 'indicator']) {
      url.searchParams.delete(name);
      for (const value of this.chosen(name)) url.searchParams.append(name, value);
    }
    if (url.href !== window.location.href) history.replaceState(history.state, '', url);
    this.show();
    const { length } = this.shown;
    const words = length === 0 ? this.dataset['none'] : this.dataset['shown'];
    this.say('.targets-says [role=status]', (words ?? '').replace('{count}', String(length)));
  }

  private show(): void {
    const names = ['status', 'group', 'indicator'];
    const choices = names.map((name) => ({ name, values: this.chosen(name) }));
    const fits = ({ dataset }: HTMLElement) =>
      choices.every(
        ({ name, values }) => values.length === 0 || values.includes(dataset[name] ?? ''),
      );
    const measure = this.chosen('measure')[0] ?? 'value';
    // Panels picked one by one are to be compared: they close up, whatever their subject, and say
    // so where they have no progress.
    const isComparing = this.chosen('indicator').length > 0;
    const isDrawn = ({ dataset }: HTMLElement) =>
      measure === 'value' || isComparing || dataset['progress'] !== undefined;
    for (const part of this.querySelectorAll<HTMLElement>('.panel, .target-entry'))
      part.hidden = !fits(part) || !isDrawn(part);
    const groups = new Set(this.shown.map(({ dataset }) => dataset['group']));
    for (const heading of this.querySelectorAll<HTMLElement>('.panel-group'))
      heading.hidden = isComparing || !groups.has(heading.dataset['group']);
    this.dataset['measure'] = measure;
    const isChosen = choices.some(({ values }) => values.length > 0);
    this.querySelector('.targets-reset')?.toggleAttribute('hidden', !isChosen);
  }

  private say(selector: string, words: string): void {
    const status = this.querySelector(selector);
    if (status) status.textContent = words;
  }

  private entryOf(opener: Element | null | undefined): Element | null {
    const id = opener?.closest<HTMLElement>('.panel')?.dataset['indicator'];
    return this.querySelector(`.target-entry[data-indicator="${id}"]`);
  }

  private readonly onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.closest('.targets-close')) this.dialog?.close();
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const opener = target.closest<HTMLAnchorElement>('.open');
    const detail = this.entryOf(opener)?.querySelector('.target-detail');
    if (!opener || !detail || !this.dialog) return;
    event.preventDefault();
    this.open(opener, detail);
  };

  /** Lends a detail to the card; its links keep what other scripts gave them. */
  private open(opener: HTMLAnchorElement, detail: Element): void {
    this.dialog?.close();
    this.giveBack();
    this.opener = opener;
    this.say('.targets-card-name', (detail as HTMLElement).dataset['name'] ?? '');
    this.dialog?.append(detail);
    this.dialog?.show();
    this.querySelector<HTMLElement>('.targets-card-name')?.focus();
  }

  private giveBack(): void {
    const detail = this.dialog?.querySelector('.target-detail');
    if (detail) this.entryOf(this.opener)?.append(detail);
  }

  private readonly onClose = (): void => {
    if (this.dialog?.open) return;
    this.giveBack();
    this.opener?.focus();
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.dialog?.open) this.dialog.close();
    const panel = (event.target as Element).closest<HTMLElement>('.panel');
    if (!panel) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      this.walkPoints(panel, event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      return;
    }
    const panels = this.shown;
    const at = panels.indexOf(panel);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: panels.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const next = panels[Math.min(Math.max(to, 0), panels.length - 1)];
    next?.querySelector<HTMLAnchorElement>('.open')?.focus();
    this.say('[data-read]', '');
  };

  /** Marks the next point of the panel and reads it out. */
  private walkPoints(panel: HTMLElement, step: 1 | -1): void {
    const measure = this.dataset['measure'] === 'progress' ? 'progress' : 'value';
    const points = [...panel.querySelectorAll(`.${measure} .mark`)];
    const before = points.findIndex((point) => point.hasAttribute('data-on'));
    const next = points[Math.min(Math.max(before + step, 0), points.length - 1)];
    for (const point of this.querySelectorAll('.mark[data-on]')) point.removeAttribute('data-on');
    next?.setAttribute('data-on', '');
    this.say('[data-read]', next?.textContent ?? '');
  }
}

customElements.define('chart-panels', ChartPanels);
