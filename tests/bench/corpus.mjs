import { globSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';

/** The text of the built pages as a reader sees it, found without the search's own code. */

const lineTags = new Set(
  'p li h1 h2 h3 h4 h5 h6 td th caption figcaption blockquote dt dd div section article header table ul ol dl summary details label main'.split(
    ' ',
  ),
);
const hiddenTags = new Set(['svg', 'script', 'style', 'template', 'button', 'noscript', 'nav']);

const isHidden = ({ tagName, properties }) =>
  hiddenTags.has(tagName) ||
  properties.dataPagefindIgnore !== undefined ||
  properties.hidden !== undefined;

const mainOf = (node) =>
  node.tagName === 'main'
    ? node
    : (node.children ?? []).reduce((found, child) => found ?? mainOf(child), undefined);

const linesOf = (node) => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isHidden(node)) return '';
  const text = node.children.map(linesOf).join('');
  return lineTags.has(node.tagName) ? `\n${text}\n` : text;
};

/** Every searchable page of a language: its address and its lines, as one text. */
export const readPages = (lang, folder = 'dist') =>
  globSync(`${lang}/**/index.html`, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .flatMap((file) => {
      const main = mainOf(fromHtml(readFileSync(`${folder}/${file}`, 'utf8')));
      if (main?.properties.dataPagefindBody === undefined) return [];
      const text = linesOf(main)
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .join('\n');
      return [{ address: `/${file.replace(/index\.html$/, '')}`, text }];
    });

/** A generator of numbers below 1 that gives the same ones every time (mulberry32). */
export const randomNumbers = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

/** Strings of `length` Han characters that stand in the pages. */
export const hanStrings = (pages, length, count, next) => {
  const runs = pages.flatMap(({ text }) =>
    (text.match(/\p{Script=Han}+/gu) ?? []).filter((run) => run.length >= length),
  );
  return Array.from({ length: count }, () => {
    const run = runs[Math.floor(next() * runs.length)];
    const at = Math.floor(next() * (run.length - length + 1));
    return run.slice(at, at + length);
  });
};
