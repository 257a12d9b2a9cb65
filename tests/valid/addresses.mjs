/**
 * Where addresses stand in what was built: in attributes, in running text (a citation, the code of
 * an embed), in style sheets, in data. `src/checks/check-output.ts` already follows every relative
 * `href` of a page at the build, so those are left out here.
 */

const urlAttributes = ['src', 'poster', 'data', 'action', 'formaction', 'xlink:href', 'cite'];

/** The addresses of the site itself that stand in a text, as a reader would mark them to copy. */
const inText = (text, root) =>
  text
    .split(root)
    .slice(1)
    .map(
      (after) => root + /^[!#$%&*+,./0-9:;=?@A-Z_a-z~-]*/.exec(after)[0].replace(/[.,;:]+$/, ''),
    );

const inSrcset = (value) =>
  value
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0])
    .filter((address) => address !== '');

const inAttributes = (attributes, root) =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (name === 'srcset' || name === 'imagesrcset') return inSrcset(value);
    if (urlAttributes.includes(name) && !/^(data|mailto):/.test(value)) return [value];
    const own = inText(value, root);
    const parts = [...value.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => address);
    return [...own, ...parts];
  });

const inPage = ({ elements, texts, jsonLd }, root) => [
  ...elements.flatMap(([, attributes]) => inAttributes(attributes, root)),
  ...[...texts, ...jsonLd].flatMap((text) => inText(text, root)),
];

const inStyles = (css) =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)/g)]
    .map(([, address]) => address)
    .filter((address) => !address.startsWith('data:'));

/** Every string of a JSON value that is an address from the root, or markup with such links. */
const inJson = (value) => {
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(inJson);
  if (typeof value !== 'string') return [];
  if (/^\/[\w./#?=-]*$/.test(value)) return [value];
  return [...value.matchAll(/\b(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address);
};

const inRedirects = (text) =>
  text
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[1])
    .filter((address) => address !== undefined);

/** Each address of a file, once. */
export const addressesIn = (site, file) => {
  const page = site.pages.get(file);
  if (page) return new Set(inPage(page, site.root));
  if (file === '_redirects') return new Set(inRedirects(site.read(file)));
  if (file.endsWith('.css')) return new Set(inStyles(site.read(file)));
  if (!/\.(json|xml|txt|csv|svg|md|js)$/.test(file) || file.startsWith('pagefind/'))
    return new Set();
  const text = site.read(file);
  const data = file.endsWith('.json') ? inJson(JSON.parse(text)) : [];
  return new Set([...inText(text, site.root), ...data]);
};
