import type { FacetCounts, Filters } from './answer.ts';
import type { FacetName } from './index-reader.ts';

/**
 * The choices that narrow results, each value with how many results it has. What they are called
 * stands in the markup; a value without a name there shows itself, as years do.
 */
export class FilterPanel {
  private readonly panel: HTMLDetailsElement;
  private readonly count: () => Promise<FacetCounts>;
  private readonly onChoice: () => void;
  private query = '';
  private turn = 0;

  constructor(panel: HTMLDetailsElement, count: () => Promise<FacetCounts>, onChoice: () => void) {
    this.panel = panel;
    this.count = count;
    this.onChoice = onChoice;
    panel.addEventListener('toggle', () => void this.fill());
    panel.addEventListener('change', () => this.onChoice());
  }

  private get fields(): HTMLSelectElement[] {
    return [...this.panel.querySelectorAll('select')];
  }

  get hasFilters(): boolean {
    return this.fields.some(({ value }) => value !== '');
  }

  /** The reader's choices; another query begins without any. */
  filtersFor(query: string): Filters {
    if (query !== this.query) for (const field of this.fields) field.value = '';
    this.query = query;
    return Object.fromEntries(
      this.fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
  }

  show(query: string): void {
    this.query = query;
    this.panel.hidden = false;
    void this.fill();
  }

  hide(): void {
    if (!this.hasFilters) this.panel.hidden = true;
  }

  /** Counts are loaded only when the reader opens the panel. */
  private async fill(): Promise<void> {
    if (!this.panel.open || this.panel.hidden) return;
    this.turn += 1;
    const { turn } = this;
    const counts = await this.count();
    if (turn !== this.turn) return;
    for (const field of this.fields) {
      const names = JSON.parse(field.dataset['names'] ?? '{}') as Record<string, string>;
      const order = Object.keys(names);
      const place = (value: string) => (order.includes(value) ? order.indexOf(value) : 999);
      const values = Object.entries(counts[field.name as FacetName] ?? {}).sort(
        ([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1),
      );
      const chosen = field.value;
      const options = values.map(
        ([value, count]) => new Option(`${names[value] ?? value} (${count})`, value),
      );
      field.replaceChildren(new Option(field.dataset['all'] ?? '', ''), ...options);
      field.value = values.some(([value]) => value === chosen) ? chosen : '';
    }
  }
}
