/**
 * `<chart-flow>`: leads the reader through a finished chart step by step.
 * Parts carry the numbers of their steps in `data-steps`; the current step's parts are lit, its
 * words stand over the picture and are read out. The step stands in the address (`?step=2`).
 * Without this script the numbers in the picture and the list of steps tell the same.
 */
class ChartFlow extends HTMLElement {
  private step = 0;

  connectedCallback(): void {
    const asked = new URL(window.location.href).searchParams.get('step') ?? '';
    // An unknown step in the address shows the whole, and the address is left as it is.
    const at = /^[1-9]$/.test(asked) ? Number(asked) : 0;
    this.step = at <= this.items.length ? at : 0;
    this.addEventListener('click', this.onClick);
    this.addEventListener('keydown', this.onKeydown);
    this.show();
    if (this.step > 0) this.say();
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-step-name]')];
  }

  private go(step: number): void {
    if (step === this.step || step < 0 || step > this.items.length) return;
    this.step = step;
    const url = new URL(window.location.href);
    if (step === 0) url.searchParams.delete('step');
    else url.searchParams.set('step', String(step));
    history.replaceState(history.state, '', url);
    this.show();
    this.say();
  }

  private show(): void {
    this.toggleAttribute('data-has-step', this.step > 0);
    for (const part of this.querySelectorAll<SVGElement | HTMLElement>('[data-steps]')) {
      const isLit = (part.dataset['steps'] ?? '').split(' ').includes(String(this.step));
      part.toggleAttribute('data-lit', isLit);
    }
    const ends = { previous: 0, next: this.items.length, whole: 0 };
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-go]')) {
      const isEnd = ends[button.dataset['go'] as keyof typeof ends] === this.step;
      // Not `disabled`: that would take the focus from a reader at the last step.
      button.setAttribute('aria-disabled', String(isEnd));
    }
  }

  private say(): void {
    const status = this.querySelector('.flow-says');
    if (!status) return;
    const { stepName = '', stepSays = '' } = this.items[this.step - 1]?.dataset ?? {};
    const place = (this.dataset['status'] ?? '')
      .replace('{step}', String(this.step))
      .replace('{count}', String(this.items.length));
    status.textContent =
      this.step === 0
        ? (this.dataset['whole'] ?? '')
        : [place, stepName, stepSays].filter(Boolean).join('\u2002');
  }

  private readonly onClick = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-go]');
    const to = { previous: this.step - 1, next: this.step + 1, whole: 0 };
    if (button) this.go(to[button.dataset['go'] as keyof typeof to]);
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    // Elsewhere, as in a list of choices, the arrow keys have work of their own.
    if (!(event.target as Element).closest('svg, [data-go]')) return;
    const to = { ArrowRight: this.step + 1, ArrowLeft: this.step - 1, Escape: 0 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.go(to);
  };
}

customElements.define('chart-flow', ChartFlow);
