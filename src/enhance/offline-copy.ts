import { free, isKept, keep, listAddress, type KeptList } from '../offline/keep.ts';
import { scriptAddress } from './script-address.ts';

/**
 * `<offline-copy>`: keeps the site on the reader's device when the reader asks for it, and removes
 * it again. It stays hidden without this script, and where a browser keeps nothing.
 */
class OfflineCopy extends HTMLElement {
  private scope = new URL(this.dataset['base'] ?? '/', window.location.href).href;
  private isBusy = false;

  async connectedCallback(): Promise<void> {
    if (!('serviceWorker' in navigator) || !('caches' in window)) return;
    const list = await this.load().catch(() => null);
    if (!list && !(await isKept(this.scope))) return;
    const size = String(Math.ceil((list?.bytes ?? 0) / 1e6));
    for (const part of this.querySelectorAll('[data-size]'))
      part.textContent = (part.textContent ?? '').replace('{size}', size);
    this.button('keep').addEventListener('click', () => void this.keepSite());
    this.button('remove').addEventListener('click', () => void this.removeSite());
    await this.show();
    this.hidden = false;
  }

  private button(name: string): HTMLButtonElement {
    const button = this.querySelector<HTMLButtonElement>(`button[data-act="${name}"]`);
    if (!button) throw new Error(`<offline-copy> needs a button ${name}.`);
    return button;
  }

  private get progress(): HTMLProgressElement | null {
    return this.querySelector('progress');
  }

  private say(words: string | undefined): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words ?? '';
  }

  private async load(): Promise<KeptList> {
    const answer = await fetch(this.scope + listAddress, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}.`);
    return (await answer.json()) as KeptList;
  }

  private async registration(): Promise<ServiceWorkerRegistration | undefined> {
    const found = await navigator.serviceWorker.getRegistration(this.scope);
    return found?.scope === this.scope ? found : undefined;
  }

  private async show(): Promise<void> {
    const has = Boolean(await this.registration()) && (await isKept(this.scope));
    this.button('keep').hidden = has;
    this.button('remove').hidden = !has;
    if (has) this.say(this.dataset['kept']);
  }

  private async keepSite(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const { progress } = this;
    try {
      const list = await this.load();
      if (progress) {
        progress.max = list.files.length;
        progress.hidden = false;
      }
      this.say(this.dataset['loading']);
      await keep(this.scope, list, (done) => {
        if (progress) progress.value = done;
      });
      await this.register();
      await this.show();
      this.button('remove').focus();
    } catch (error) {
      console.warn(error);
      this.say(this.dataset['failed']);
    }
    if (progress) progress.hidden = true;
    this.isBusy = false;
  }

  /** The worker finds every file there, and is ready at once. @throws when it is not. */
  private async register(): Promise<void> {
    const registration = await navigator.serviceWorker.register(
      scriptAddress(`${this.scope}sw.js`),
      { scope: this.scope },
    );
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (worker?.state === 'activated') resolve();
        if (worker?.state === 'redundant') reject(new Error('The service worker did not install.'));
      };
      worker?.addEventListener('statechange', look);
      look();
    });
  }

  private async removeSite(): Promise<void> {
    if (this.isBusy) return;
    await (await this.registration())?.unregister();
    await free(this.scope);
    await this.show();
    this.say(this.dataset['removed']);
    this.button('keep').focus();
  }
}

customElements.define('offline-copy', OfflineCopy);
