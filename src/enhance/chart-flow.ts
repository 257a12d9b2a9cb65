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
    this.reveal();
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
    const { stepName = '', stepSays = '' } = this.items[this.step - 1]?.dataset ?? {};
    const place = (this.dataset['place'] ?? '')
      .replace('{step}', String(this.step))
      .replace('{count}', String(this.items.length));
    const words = {
      place: this.step === 0 ? '' : place,
      title: stepName,
      text: this.step === 0 ? (this.dataset['whole'] ?? '') : stepSays,
    };
    for (const [name, text] of Object.entries(words)) {
      const slot = this.querySelector(`.flow-${name}`);
      // The blank parts the words for those who hear them.
      if (slot) slot.textContent = text === '' ? '' : `${text} `;
    }
  }

  /** Brings the lit parts into view, where the head of the chart stays in view with its buttons. */
  private reveal(): void {
    const head = this.querySelector('.flow-head');
    if (!head || getComputedStyle(head).position !== 'sticky' || this.step === 0) return;
    const boxesOf = (selector: string) =>
      [...this.querySelectorAll(selector)]
        .map((part) => part.getBoundingClientRect())
        .filter(({ height }) => height > 0);
    const [ceiling, floor] = [head.getBoundingClientRect().height + 12, window.innerHeight - 12];
    const heightOf = (boxes: DOMRect[]) => [
      Math.min(...boxes.map(({ top }) => top)),
      Math.max(...boxes.map(({ bottom }) => bottom)),
    ];
    const [top = 0, bottom = 0] = heightOf(boxesOf('svg .part[data-lit]'));
    const [markTop = 0, markBottom = 0] = heightOf(boxesOf('svg .mark[data-lit]'));
    // All that is lit, where the window can hold it; else the middle of it, where the number is.
    const isTall = bottom - top > floor - ceiling;
    const by = isTall
      ? (markTop + markBottom - floor - ceiling) / 2
      : Math.min(top - ceiling, Math.max(bottom - floor, 0));
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (by !== 0) window.scrollBy({ top: by, behavior: isCalm ? 'instant' : 'smooth' });
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
