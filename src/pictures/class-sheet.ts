import type { Style } from './cascade.ts';

/** The one `<style>` of a picture: a class for every set of properties that occurs in it. */
export class ClassSheet {
  private readonly classes = new Map<string, string>();

  /** The class that sets these properties; '' when there are none. */
  classFor(style: Style): string {
    if (style.size === 0) return '';
    const body = [...style]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([property, value]) => `${property}:${value}`)
      .join(';');
    const name = this.classes.get(body) ?? `c${this.classes.size}`;
    this.classes.set(body, name);
    return name;
  }

  get css(): string {
    return [...this.classes].map(([body, name]) => `.${name}{${body}}`).join('\n');
  }
}
