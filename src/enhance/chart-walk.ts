/**
 * `<chart-walk>`: arrow keys move between the links of a finished picture, and what the data say
 * of the one in focus (`data-says`) is read out. Without this script every link is reached by Tab,
 * and the table says the same.
 */
class ChartWalk extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', this.onKeydown);
    this.addEventListener('focusin', this.onFocus);
  }

  /** The links of the picture that is shown, in the order of the data. */
  private linksBeside(link: Element): SVGAElement[] {
    return [...(link.closest('svg')?.querySelectorAll<SVGAElement>('a[data-says]') ?? [])].filter(
      (each) => !each.hasAttribute('data-off'),
    );
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const link = (event.target as Element).closest<SVGAElement>('svg a[data-says]');
    if (!link) return;
    const links = this.linksBeside(link);
    const at = links.indexOf(link);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: links.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    links[Math.min(Math.max(to, 0), links.length - 1)]?.focus();
  };

  private readonly onFocus = (event: FocusEvent): void => {
    const link = (event.target as Element).closest<SVGAElement>('svg a[data-says]');
    const status = this.querySelector('[data-read]');
    if (link && status) status.textContent = link.dataset['says'] ?? '';
  };
}

customElements.define('chart-walk', ChartWalk);
