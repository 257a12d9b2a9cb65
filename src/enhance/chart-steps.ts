/**
 * `<chart-steps>`: lets the reader choose a step of a finished chart.
 * The choice opens the step's panel, stands in the address (`?pillar=new-factor`), and is read out.
 * Without this script the steps are links to the panels, and the panels open by themselves.
 */
class ChartSteps extends HTMLElement {
  connectedCallback(): void {
    this.dataset['enhanced'] = '';
    this.addEventListener('click', this.onClick);
    this.addEventListener('keydown', this.onKeydown);
    for (const panel of this.panels) panel.addEventListener('toggle', this.onToggle);
    const asked = new URL(window.location.href).searchParams.get(this.param);
    // An unknown name in the address selects nothing, and the address is left as it is.
    if (asked !== null) this.panelOf(asked)?.setAttribute('open', '');
  }

  private get param(): string {
    return this.dataset['param'] ?? 'step';
  }

  private get panels(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details[data-panel]')];
  }

  private panelOf(id: string): HTMLDetailsElement | undefined {
    return this.panels.find((panel) => panel.dataset['panel'] === id);
  }

  private readonly onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const step = (event.target as Element).closest<SVGAElement>('[data-step]');
    const panel = this.panelOf(step?.dataset['step'] ?? '');
    if (!panel) return;
    event.preventDefault();
    panel.open = !panel.open;
    if (panel.open) panel.scrollIntoView({ block: 'nearest' });
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const step = (event.target as Element).closest<SVGAElement>('[data-step]');
    const steps = [...(step?.closest('svg')?.querySelectorAll<SVGAElement>('[data-step]') ?? [])];
    if (!step || steps.length === 0) return;
    const at = steps.indexOf(step);
    const to = {
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      Home: 0,
      End: steps.length - 1,
    }[event.key];
    if (event.key === ' ')
      step.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    else if (to === undefined) return;
    else steps[Math.min(Math.max(to, 0), steps.length - 1)]?.focus();
    event.preventDefault();
  };

  private readonly onToggle = (): void => {
    const open = this.panels.find((panel) => panel.open);
    const id = open?.dataset['panel'];
    for (const step of this.querySelectorAll<SVGAElement>('[data-step]')) {
      if (step.dataset['step'] === id) step.setAttribute('aria-current', 'true');
      else step.removeAttribute('aria-current');
    }
    const url = new URL(window.location.href);
    if (id === undefined) url.searchParams.delete(this.param);
    else url.searchParams.set(this.param, id);
    if (url.href !== window.location.href) history.replaceState(history.state, '', url);
    const status = this.querySelector('[role="status"]');
    if (status)
      status.textContent = open
        ? (this.dataset['selected'] ?? '').replace('{name}', open.dataset['name'] ?? '')
        : '';
  };
}

customElements.define('chart-steps', ChartSteps);
