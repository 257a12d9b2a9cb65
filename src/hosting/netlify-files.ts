import type { Headers, Rule } from './rules.ts';

/** `_headers` and `_redirects` as Netlify and Cloudflare Pages read them; and reading them back. */

/** Cloudflare's limits, the narrower ones. */
const mostRules = 100;
const longestLine = 2000;

/** @param base ends in a slash. @throws when the hosts would cut the file. */
export const writeHeaders = (rules: Rule[], base: string): string => {
  const lines = rules.flatMap(({ path, headers }) => [
    base + path.slice(1),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > longestLine);
  if (rules.length > mostRules)
    throw new Error(`_headers has ${rules.length} rules; hosts read ${mostRules}.`);
  if (long !== undefined)
    throw new Error(`_headers has a line of ${long.length} characters: ${long.slice(0, 80)} …`);
  return `${lines.join('\n')}\n`;
};

/** @param base ends in a slash. */
export const writeRedirects = (redirects: [from: string, to: string][], base: string): string =>
  redirects.map(([from, to]) => `${base}${from.slice(1)} ${base}${to.slice(1)} 301\n`).join('');

/** The rules of a `_headers` file. @throws for a header without a path above it. */
export const readHeaders = (text: string): Rule[] => {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: {} });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!rule || name === undefined || value === undefined)
      throw new Error(`_headers: "${line}" is neither a path nor a header of one.`);
    rule.headers[name] = value;
  }
  return rules;
};

const fits = (path: string, address: string): boolean =>
  path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address;

/** What a host sends with an address, its query left out. */
export const headersFor = (rules: Rule[], address: string): Headers =>
  Object.assign({}, ...rules.filter(({ path }) => fits(path, address)).map((r) => r.headers));
