/**
 * `<take-away>`: copies the picture or the table of the chart that `data-for` names, and says so.
 * Without this script, or without a clipboard, the buttons stay away and the downloads are enough.
 */
class TakeAway extends HTMLElement {
  connectedCallback(): void {
    const canCopy = 'clipboard' in navigator && typeof ClipboardItem !== 'undefined';
    if (!canCopy) return;
    this.querySelector('.take-copy')?.removeAttribute('data-waits');
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
      button.addEventListener('click', () => void this.copy(button.dataset['copy'] ?? ''));
  }

  private async copy(what: string): Promise<void> {
    const { copiedPicture = '', copiedTable = '', failed = '' } = this.dataset;
    try {
      const item = what === 'picture' ? this.pictureItem() : this.tableItem();
      await navigator.clipboard.write([item]);
      this.say(what === 'picture' ? copiedPicture : copiedTable);
    } catch {
      this.say(failed);
    }
  }

  /** Safari copies only what a promise was given for while the click still counts. */
  private pictureItem(): ClipboardItem {
    const picture = fetch(this.dataset['picture'] ?? '').then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.blob();
    });
    return new ClipboardItem({ 'image/png': picture });
  }

  /** As text for a spreadsheet and as markup for a document. */
  private tableItem(): ClipboardItem {
    const table = document.getElementById(this.dataset['for'] ?? '')?.querySelector('table');
    if (!table) throw new Error('The chart has no table.');
    const textOf = (cell: Element) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
    const copy = document.createElement('table');
    const lines = [...table.rows].map((row) => {
      const copied = copy.insertRow();
      return [...row.cells].map((cell) => {
        const plain = document.createElement(cell.tagName);
        plain.textContent = textOf(cell);
        copied.append(plain);
        return textOf(cell);
      });
    });
    const tabbed = lines.map((cells) => cells.join('\t')).join('\n');
    const blob = (type: string, text: string) => new Blob([text], { type });
    return new ClipboardItem({
      'text/plain': blob('text/plain', tabbed),
      'text/html': blob('text/html', copy.outerHTML),
    });
  }

  private say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

customElements.define('take-away', TakeAway);
