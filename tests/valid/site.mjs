/**
 * The built site as the checks of this folder see it: every page read once, by a parser that the
 * build does not write with, and one answer to "which file is served at this address?".
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'parse5';

const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** What the checks need of a page: every element with its attributes, texts, ids and scripts. */
const readPage = (html) => {
  const page = { elements: [], texts: [], ids: new Set(), jsonLd: [], styles: [] };
  const read = (node) => {
    const attributes = Object.fromEntries(
      (node.attrs ?? []).map(({ name, value }) => [name, value]),
    );
    const children = node.content?.childNodes ?? node.childNodes ?? [];
    const text = () => children.map(({ value = '' }) => value).join('');
    if (node.tagName) page.elements.push([node.tagName, attributes]);
    if (attributes.id !== undefined) page.ids.add(attributes.id);
    if (node.nodeName === '#text') page.texts.push(node.value);
    if (node.tagName === 'style') page.styles.push(text());
    else if (node.tagName !== 'script') children.forEach(read);
    else if (attributes.type === 'application/ld+json') page.jsonLd.push(text());
  };
  // What stands in <noscript> is for readers without scripts, and elements to them.
  read(parse(html, { scriptingEnabled: false }));
  return page;
};

/** The attributes of every `<link>` of that relation. */
export const linksOf = (page, relation) =>
  page.elements
    .filter(([name, { rel = '' }]) => name === 'link' && rel.split(/\s+/).includes(relation))
    .map(([, attributes]) => attributes);

/** The address by which a page wants to be known, or undefined. */
export const canonicalOf = (page) => linksOf(page, 'canonical')[0]?.href;

/** @throws when the folder holds no site whose Chinese home tells its own address. */
export const openSite = (folder) => {
  const read = (file) => readFileSync(`${folder}/${file}`, 'utf8');
  const files = globSync('**/*', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isFile(`${folder}/${file}`))
    .sort();
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, readPage(read(file))]),
  );
  const home = pages.get('zh/index.html');
  const canonical = home && canonicalOf(home);
  if (!canonical?.endsWith('/zh/'))
    throw new Error(`${folder} has no zh/index.html with a canonical address.`);
  const root = canonical.slice(0, -'zh/'.length);

  const addressOf = (file) => new URL(file.replace(/(^|\/)index\.html$/, '$1'), root).href;

  /**
   * Where an address leads, seen from a file: null when it leaves the site, else the file, and what
   * is wrong with it when a reader would not arrive.
   */
  const follow = (address, from) => {
    const url = new URL(address, addressOf(from));
    if (!url.href.startsWith(root))
      return url.origin === new URL(root).origin
        ? { wrong: 'leaves the base path of the site' }
        : null;
    const path = decodeURIComponent(url.href.slice(root.length).replace(/[?#].*$/s, ''));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!isFile(`${folder}/${file}`)) return { wrong: 'leads to no file' };
    const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/s, '');
    const page = pages.get(file);
    if (page && fragment !== '' && !page.ids.has(fragment))
      return { file, wrong: 'leads to no place on its page' };
    return { file };
  };

  return { folder, root, files, pages, read, addressOf, follow };
};
