import { fillAccess } from '../cite/pieces.ts';

/**
 * `<cite-panel>`: fills in the day of access, and lets the reader copy a citation or save it as a
 * file. Without this script the citations stand there to be selected, the day left to the reader.
 */

/** The reader’s day, by the reader’s own calendar. */
const today = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

class CitePanel extends HTMLElement {
  connectedCallback(): void {
    // The twin's panel leads here.
    const panel = this.closest('details');
    if (panel && location.hash === `#${panel.id}`) panel.open = true;
    for (const place of this.querySelectorAll<HTMLElement>('[data-access]'))
      place.textContent = fillAccess(place.dataset['access'] ?? '', today());
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      const item = button?.closest<HTMLElement>('[data-citation]');
      const text = item?.querySelector<HTMLElement>('.cite-text');
      if (!button || !item || !text) return;
      if (button.dataset['save']) this.save(button.dataset['save'], button.dataset['type'], text);
      else void this.copy(text, item.dataset['name'] ?? '');
    });
  }

  private async copy(text: HTMLElement, name: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text.textContent ?? '');
      this.say((this.dataset['copied'] ?? '').replace('{name}', name));
    } catch {
      // Not over https, or not allowed: the keyboard still can.
      window.getSelection()?.selectAllChildren(text);
      this.say(this.dataset['selected'] ?? '');
    }
  }

  private save(name: string, type = 'text/plain', text: HTMLElement): void {
    const address = URL.createObjectURL(new Blob([text.textContent ?? ''], { type }));
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = name;
    anchor.click();
    URL.revokeObjectURL(address);
  }

  private say(words: string): void {
    const status = this.querySelector('.cite-says');
    if (status) status.textContent = words;
  }
}

customElements.define('cite-panel', CitePanel);
