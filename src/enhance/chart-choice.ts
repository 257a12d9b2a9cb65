/**
 * `<chart-choice>`: lets the reader choose what a finished chart shows.
 * Every `<select>` in it is a choice; its name is the address's parameter and the data attribute
 * of the parts that it is about. `data-mode="highlight"` marks what fits the choice and dims the
 * rest; `"switch"` shows only what fits. Pressing a part with `data-chooses` makes the choice too;
 * the panel of it (`data-panel`) then lies under that part, where a narrow picture leaves no room
 * beside it. Pressing `data-chooses-all` drops the choice.
 * Without this script the chart shows everything, or its first choice, and the table the rest.
 */
class ChartChoice extends HTMLElement {
  connectedCallback(): void {
    for (const part of this.querySelectorAll('[data-waits]')) part.removeAttribute('data-waits');
    const asked = new URL(window.location.href).searchParams;
    for (const select of this.selects) {
      const value = asked.get(select.name);
      // An unknown name in the address chooses nothing.
      if (value !== null && [...select.options].some((option) => option.value === value))
        select.value = value;
      select.addEventListener('change', () => this.choose());
    }
    this.addEventListener('click', this.onPress);
    this.show();
  }

  /** Pressing the part that is chosen already chooses all again. */
  private readonly onPress = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if ((event.target as Element).closest('[data-chooses-all]')) {
      for (const each of this.selects) each.value = '';
      this.choose();
      return;
    }
    const part = (event.target as Element).closest<SVGElement | HTMLElement>('[data-chooses]');
    const select = this.selects.find(({ name }) => name === part?.dataset['chooses']);
    const value = part?.dataset[select?.name ?? ''];
    if (!select || value === undefined) return;
    event.preventDefault();
    select.value = select.value === value ? '' : value;
    this.choose();
    if (part?.closest('svg.narrow')) this.bringNear(part);
  };

  /** The picture goes on below: a panel after it would open a screen away from the touch. */
  private bringNear(part: Element): void {
    const panel = this.querySelector<HTMLElement>('[data-panel][data-on]');
    const around = panel?.offsetParent;
    if (!panel || !around) return;
    const top = part.getBoundingClientRect().bottom - around.getBoundingClientRect().top;
    panel.style.setProperty('--near', `${Math.round(top) + 6}px`);
    panel.toggleAttribute('data-near', true);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    panel.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
  }

  private get selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  private choose(): void {
    const url = new URL(window.location.href);
    for (const { name, value, options } of this.selects) {
      const isDefault = value === options[0]?.value;
      if (isDefault) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    if (url.href !== window.location.href) history.replaceState(history.state, '', url);
    this.show();
  }

  private show(): void {
    for (const panel of this.querySelectorAll('[data-near]')) panel.removeAttribute('data-near');
    const chosen = this.selects.filter(({ value }) => value !== '');
    this.toggleAttribute('data-has-choice', chosen.length > 0);
    const isSwitch = this.dataset['mode'] === 'switch';
    const parts = this.selects.map(({ name }) => `[data-${name}]`).join(', ');
    for (const part of this.querySelectorAll<SVGElement | HTMLElement>(parts)) {
      const isAbout = chosen.filter(({ name }) => part.dataset[name] !== undefined);
      const fits = isAbout.every(({ name, value }) => part.dataset[name] === value);
      part.toggleAttribute('data-on', isAbout.length > 0 && fits);
      if (part.matches('a[data-chooses]'))
        part.setAttribute('aria-current', String(isAbout.length > 0 && fits));
      if (isSwitch) part.toggleAttribute('data-off', !fits);
    }
    const says = chosen.map(({ selectedOptions }) => selectedOptions[0]?.dataset['says'] ?? '');
    const status = this.querySelector('.chart-says');
    if (status) status.textContent = says.filter(Boolean).join(' ');
  }
}

customElements.define('chart-choice', ChartChoice);
