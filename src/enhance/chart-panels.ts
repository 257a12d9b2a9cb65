import { flowPanels } from './flow-panels.ts';

/**
 * `<chart-panels>`: lets the reader choose panels of a finished picture, and how they measure.
 * The controls are a form whose names are the address's parameters; `indicator` may stand there
 * several times or hold a list with commas. Left and right keys walk the panels, up and down the
 * points of one. Without this script every panel is shown and leads to its indicator.
 */
class ChartPanels extends HTMLElement {
  private opener: SVGAElement | undefined;

  connectedCallback(): void {
    for (const part of this.querySelectorAll('form, .targets-says, [data-hint]'))
      part.removeAttribute('hidden');
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
    const count = this.querySelectorAll('svg.wide .panel:not([data-off])').length;
    const words = count === 0 ? this.dataset['none'] : this.dataset['shown'];
    this.say('.targets-says [role=status]', (words ?? '').replace('{count}', String(count)));
  }

  private show(): void {
    const names = ['status', 'group', 'indicator'];
    const choices = names.map((name) => ({ name, values: this.chosen(name) }));
    const fits = (part: SVGElement | HTMLElement) =>
      choices.every(
        ({ name, values }) => values.length === 0 || values.includes(part.dataset[name] ?? ''),
      );
    const measure = this.chosen('measure')[0] ?? 'value';
    // Panels picked one by one are to be compared: they close up, whatever their subject, and say
    // so where they have no progress.
    const isComparing = this.chosen('indicator').length > 0;
    const isDrawn = (part: SVGElement | HTMLElement) =>
      measure === 'value' || isComparing || part.dataset['progress'] !== undefined;
    for (const part of this.querySelectorAll<SVGElement | HTMLElement>('.panel, .target-entry'))
      part.toggleAttribute('data-off', !fits(part) || !isDrawn(part));
    this.dataset['measure'] = measure;
    const isChosen = choices.some(({ values }) => values.length > 0);
    this.querySelector('.targets-reset')?.toggleAttribute('hidden', !isChosen);
    for (const svg of this.querySelectorAll('svg')) this.flow(svg, isComparing);
  }

  /** Closes the gaps that hidden panels leave. */
  private flow(svg: SVGSVGElement, isComparing: boolean): void {
    for (const heading of svg.querySelectorAll<SVGGElement>('.group')) {
      const own = `.panel[data-group="${heading.dataset['group']}"]:not([data-off])`;
      heading.toggleAttribute('data-off', isComparing || svg.querySelector(own) === null);
    }
    const isBare = this.dataset['measure'] === 'progress';
    const shown = [...svg.querySelectorAll<SVGGElement>('[data-height]:not([data-off])')];
    const { places, height } = flowPanels(
      shown.map((part) => ({
        kind: part.classList.contains('group') ? 'heading' : 'panel',
        height: Number((isBare && part.dataset['bareHeight']) || part.dataset['height']),
      })),
      { columns: Number(svg.dataset['columns']), columnPx: Number(svg.dataset['columnPx']) },
    );
    for (const [index, { x, y }] of places.entries())
      shown[index]?.setAttribute('transform', `translate(${x} ${y})`);
    const { width } = svg.viewBox.baseVal;
    svg.setAttribute('viewBox', `0 0 ${width} ${Math.max(height, 1)}`);
  }

  private say(selector: string, words: string): void {
    const status = this.querySelector(selector);
    if (status) status.textContent = words;
  }

  private readonly onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.closest('.targets-close')) this.dialog?.close();
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const opener = target.closest<SVGAElement>('.open');
    const id = opener?.closest<SVGGElement>('.panel')?.dataset['indicator'];
    const detail = this.querySelector(`.target-entry[data-indicator="${id}"] .target-detail`);
    if (!opener || !detail || !this.dialog) return;
    event.preventDefault();
    this.open(opener, detail);
  };

  /** Lends a detail to the card; its links keep what other scripts gave them. */
  private open(opener: SVGAElement, detail: Element): void {
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
    const id = this.opener?.closest<SVGGElement>('.panel')?.dataset['indicator'];
    if (detail) this.querySelector(`.target-entry[data-indicator="${id}"]`)?.append(detail);
  }

  private readonly onClose = (): void => {
    if (this.dialog?.open) return;
    this.giveBack();
    this.opener?.focus();
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.dialog?.open) this.dialog.close();
    const panel = (event.target as Element).closest<SVGGElement>('.panel');
    if (!panel) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      this.walkPoints(panel, event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      return;
    }
    const panels = [
      ...(panel.closest('svg')?.querySelectorAll<SVGGElement>('.panel:not([data-off])') ?? []),
    ];
    const at = panels.indexOf(panel);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: panels.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const next = panels[Math.min(Math.max(to, 0), panels.length - 1)];
    next?.querySelector<SVGAElement>('.open')?.focus();
    this.say('[data-read]', '');
  };

  /** Marks the next point of the panel and reads it out. */
  private walkPoints(panel: SVGGElement, step: 1 | -1): void {
    const measure = this.dataset['measure'] === 'progress' ? 'progress' : 'value';
    const points = [...panel.querySelectorAll<SVGPathElement>(`.${measure} .mark`)];
    const before = points.findIndex((point) => point.hasAttribute('data-on'));
    const next = points[Math.min(Math.max(before + step, 0), points.length - 1)];
    for (const point of this.querySelectorAll('.mark[data-on]')) point.removeAttribute('data-on');
    next?.setAttribute('data-on', '');
    this.say('[data-read]', next?.textContent ?? '');
  }
}

customElements.define('chart-panels', ChartPanels);
