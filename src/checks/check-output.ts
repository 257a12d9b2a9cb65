import { globSync, readFileSync, statSync } from 'node:fs';
import { withClosingSlash } from '../i18n/base-path.ts';
import { ContentError, type Problem } from './problem.ts';

/**
 * What only the finished pages show: links that lead nowhere, ids that stand twice,
 * Markdown that was never turned into HTML.
 */

/** What of a page is looked at. */
type Seen = { ids: string[]; hrefs: Set<string>; problems: string[] };

const look = (page: string): Seen => {
  const html = page.replace(/<script[\s\S]*?<\/script>/g, '');
  const values = (attribute: RegExp): string[] =>
    [...html.matchAll(attribute)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
  // Most pages have nothing that could be either mark, not even with tags in it.
  const text = /([*[])(?:<[^>]*>)*\1/.test(html) ? html.replace(/<[^>]*>/g, '') : '';
  const [mark] = /\[\[[\w-]+\]\]/.exec(text) ?? [];
  const problems = [
    ...(text.includes('**') ? ['a literal ** is left in the page.'] : []),
    ...(mark ? [`the mark of a fact is left in the page: ${mark}.`] : []),
  ];
  return {
    ids: values(/\sid="([^"]*)"/g),
    hrefs: new Set(values(/\shref="([^"]*)"/g)),
    problems,
  };
};

const repeated = (ids: string[]): Set<string> => {
  const known = new Set<string>();
  return new Set(ids.filter((id) => known.has(id) || !known.add(id)));
};

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
    if (!known.has(address)) known.set(address, find(address));
    return known.get(address) ?? null;
  };
};

export const findOutputProblems = (dir: string, base = '/'): Problem[] => {
  const root = withClosingSlash(base);
  const files = globSync('**/*.html', { cwd: dir })
    .filter((file) => !file.startsWith('pagefind'))
    .sort();
  const pages = new Map(files.map((file) => [file, look(readFileSync(`${dir}/${file}`, 'utf8'))]));
  const places = new Map([...pages].map(([file, { ids }]) => [file, new Set(ids)]));
  const fileOf = fileFinder(dir, root);
  return [...pages].flatMap(([file, { ids, hrefs, problems: found }]) => {
    const problems: Problem[] = [];
    const add = (message: string) => problems.push({ file: `dist/${file}`, message });
    found.forEach(add);
    for (const id of repeated(ids)) add(`the id "${id}" stands more than once.`);
    for (const href of hrefs) {
      if (/^(https?:|mailto:|data:)/.test(href)) continue;
      const [address = '', fragment = ''] = href.split('#');
      const [path = ''] = address.split('?');
      const target = path === '' ? file : fileOf(path);
      if (target === null) add(`the link "${href}" leads to no page.`);
      else if (fragment !== '' && places.get(target)?.has(decodeURIComponent(fragment)) === false)
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
