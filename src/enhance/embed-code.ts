import { embedAddress } from './embed-address.ts';

/**
 * `<embed-code>`: keeps the code in its text field in step with the reader's choices, and copies
 * it. Without this script the field holds the code of the chart as it first stands.
 */
class EmbedCode extends HTMLElement {
  private first = '';

  connectedCallback(): void {
    for (const part of this.querySelectorAll('[data-waits]')) part.removeAttribute('data-waits');
    this.first = this.field.value;
    // Browsers keep what was ticked before the page was loaded again; the code is as at first.
    for (const box of this.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      box.checked = box.defaultChecked;
    // Charts write their choices into the address after these events.
    for (const type of ['change', 'click', 'keyup', 'toggle'])
      document.addEventListener(type, () => setTimeout(() => this.update()), true);
    this.querySelector('button')?.addEventListener('click', (event) => {
      void this.copy(event.currentTarget as HTMLButtonElement);
    });
    this.update();
  }

  private get field(): HTMLTextAreaElement {
    const field = this.querySelector('textarea');
    if (!field) throw new Error('<embed-code> holds no <textarea>.');
    return field;
  }

  private update(): void {
    const src = this.dataset['src'] ?? '';
    const theme = this.querySelector<HTMLSelectElement>('[data-theme-choice]')?.value ?? 'auto';
    const address = embedAddress(src, window.location.search, theme).replaceAll('&', '&amp;');
    const lines = this.first.replace(`src="${src}"`, () => `src="${address}"`).split('\n');
    const isBare = this.querySelector<HTMLInputElement>('[data-with-script]')?.checked === false;
    const code = lines.filter((line) => !(isBare && line.startsWith('<script '))).join('\n');
    // Setting the same text would drop the reader's selection.
    if (this.field.value !== code) this.field.value = code;
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const status = this.querySelector('[role="status"]');
    const say = (words: string | undefined) => {
      if (status) status.textContent = words ?? '';
    };
    this.field.select();
    try {
      await navigator.clipboard.writeText(this.field.value);
      say(button.dataset['copied']);
    } catch {
      say(button.dataset['byHand']);
    }
  }
}

customElements.define('embed-code', EmbedCode);
