import { globSync, readFileSync, statSync } from 'node:fs';
import { withClosingSlash } from '../i18n/base-path.ts';
import { ContentError, type Problem } from './problem.ts';

/**
 * What only the finished pages show: links that lead nowhere, ids that stand twice,
 * Markdown that was never turned into HTML.
 */

const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'g');

const values = (html: string, name: string): string[] =>
  [...html.matchAll(attribute(name))].map(([, value = '']) => value.replaceAll('&amp;', '&'));

const withoutScripts = (html: string): string => html.replace(/<script[\s\S]*?<\/script>/g, '');

/** Tells the file that an address of the site is served from, or null when there is none. */
const fileFinder = (dir: string, base: string): ((address: string) => string | null) => {
  const find = (address: string): string | null => {
    if (!address.startsWith(base)) return null;
    const path = decodeURI(address.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = statSync(`${dir}/${file}`, { throwIfNoEntry: false });
    return found?.isFile() ? file : null;
  };
  // Every page leads to the same few hundred places.
  const known = new Map<string, string | null>();
  return (address) => {
    const file = known.has(address) ? (known.get(address) ?? null) : find(address);
    known.set(address, file);
    return file;
  };
};

export const findOutputProblems = (dir: string, base = '/'): Problem[] => {
  const root = withClosingSlash(base);
  const files = globSync('**/*.html', { cwd: dir })
    .filter((file) => !file.startsWith('pagefind'))
    .sort();
  const pages = new Map(
    files.map((file) => [file, withoutScripts(readFileSync(`${dir}/${file}`, 'utf8'))]),
  );
  const ids = new Map([...pages].map(([file, html]) => [file, values(html, 'id')]));
  const places = new Map([...ids].map(([file, each]) => [file, new Set(each)]));
  const fileOf = fileFinder(dir, root);
  return [...pages].flatMap(([file, html]) => {
    const problems: Problem[] = [];
    const add = (message: string) => problems.push({ file: `dist/${file}`, message });
    const text = html.replace(/<[^>]*>/g, '');
    if (text.includes('**')) add('a literal ** is left in the page.');
    const [mark] = /\[\[[\w-]+\]\]/.exec(text) ?? [];
    if (mark) add(`the mark of a fact is left in the page: ${mark}.`);
    const own = ids.get(file) ?? [];
    const seen = new Set<string>();
    const twice = own.filter((id) => seen.has(id) || !seen.add(id));
    for (const id of new Set(twice)) add(`the id "${id}" stands more than once.`);
    for (const href of new Set(values(html, 'href'))) {
      if (/^(https?:|mailto:|data:)/.test(href)) continue;
      const [address = '', fragment = ''] = href.split('#');
      const [path = ''] = address.split('?');
      const target = path === '' ? file : fileOf(path);
      if (target === null) add(`the link "${href}" leads to no page.`);
      else if (
        fragment !== '' &&
        pages.has(target) &&
        !places.get(target)?.has(decodeURIComponent(fragment))
      )
        add(`the link "${href}" leads to no place on its page.`);
    }
    return problems;
  });
};

/** @throws ContentError when the built pages may not be published. */
export const checkOutput = (dir: string, base?: string): void => {
  const problems = findOutputProblems(dir, base);
  if (problems.length > 0) throw new ContentError(problems);
};
