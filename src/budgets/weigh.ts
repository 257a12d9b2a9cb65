import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { asWritten, byteText } from '../hosting/byte-text.ts';
import { withClosingSlash } from '../i18n/base-path.ts';
import { weightOf, weightUntil, type Exactness } from './brotli.ts';

/** What a page loads before the reader does anything, as paths in the built site. */
export type Loads = { styles: string[]; scripts: string[]; images: string[] };

/** Compressed bytes of a page's parts. */
export type Weight = { html: number; styles: number; scripts: number; images: number };

export const sumOf = ({ html, styles, scripts, images }: Weight): number =>
  html + styles + scripts + images;

/** A page and what the files that it loads weigh; its own HTML takes longer to weigh. */
export type BuiltPage = { content: Buffer; loads: Loads; shared: Omit<Weight, 'html'> };

/** Tags that load something; to parse all of a page takes four times as long. */
const loadingTag = /<(?:link|script|img)\b[^>]*>/g;

/** Scripts that a module loads before it runs; `import()` is not among them. */
const staticImports = (script: string): string[] =>
  [...script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)].map(([, path = '']) => path);

/** A site of files; remembers what it has weighed, as many pages share sheets and scripts. */
export class BuiltSite {
  private readonly weights = new Map<string, number>();
  private readonly dir: string;
  private readonly base: string;

  constructor(dir: string, base = '/') {
    this.dir = dir;
    this.base = withClosingSlash(base);
  }

  read(file: string): Buffer {
    return readFileSync(join(this.dir, file));
  }

  private weigh(files: string[]): number {
    return files.reduce((sum, file) => {
      const weight = this.weights.get(file) ?? weightOf(this.read(file));
      this.weights.set(file, weight);
      return sum + weight;
    }, 0);
  }

  /** The file behind an address; null for `data:` and other sites. */
  private fileOf(address: string): string | null {
    if (!address.startsWith(this.base)) return null;
    const file = decodeURI(address.slice(this.base.length).replace(/[?#].*$/, ''));
    return existsSync(join(this.dir, file)) ? file : null;
  }

  private withImports(file: string, seen: Set<string>): void {
    if (seen.has(file)) return;
    seen.add(file);
    for (const path of staticImports(this.read(file).toString()))
      this.withImports(posix.join(posix.dirname(file), path), seen);
  }

  private loadsOf(page: Buffer): Loads {
    const styles = new Set<string>();
    const scripts = new Set<string>();
    const images = new Set<string>();
    const add = (files: Set<string>, address = '') => {
      const found = this.fileOf(address);
      if (found) files.add(found);
    };
    const parser = new Parser({
      onopentag: (name, { rel, href, src, loading }) => {
        if (name === 'link' && rel === 'stylesheet') add(styles, href);
        else if (name === 'link' && rel === 'icon') add(images, href);
        else if (name === 'script') add(scripts, src);
        else if (name === 'img' && loading !== 'lazy') add(images, src);
      },
    });
    for (const [found] of byteText(page).matchAll(loadingTag)) {
      const tag = asWritten(found);
      parser.write(tag.startsWith('<script') ? `${tag}</script>` : tag);
    }
    parser.end();
    const modules = new Set<string>();
    for (const script of scripts) this.withImports(script, modules);
    return { styles: [...styles], scripts: [...modules], images: [...images] };
  }

  /** The shared files are weighed exactly, as each is weighed but once. */
  page(file: string): BuiltPage {
    const content = this.read(file);
    const loads = this.loadsOf(content);
    const shared = {
      styles: this.weigh(loads.styles),
      scripts: this.weigh(loads.scripts),
      images: this.weigh(loads.images),
    };
    return { content, loads, shared };
  }
}

export const weightOfPage = ({ content, shared }: BuiltPage, exactness: Exactness): Weight => ({
  html: weightOf(content, exactness),
  ...shared,
});

/** Style sheets, and the HTML up to the end of its article, or of all where there is none. */
export const firstFlightOf = ({ content, shared }: BuiltPage, exactness: Exactness): number => {
  const article = content.indexOf('</article>');
  const end = article < 0 ? content.length : article;
  const html =
    exactness === 'exact'
      ? weightUntil(content, end)
      : weightOf(content.subarray(0, end), exactness);
  return shared.styles + html;
};
