import { parse, SelectorType, type Selector } from 'css-what';
import postcss from 'postcss';
import siteSheet from '../styles/site.css?url';

/**
 * The style sheets that a page needs, told by what it holds: `site.css` always, another sheet on a
 * page that has everything one of its selectors names. Nobody keeps a list, so none is forgotten,
 * and no page carries the styles of a chart that it does not show.
 */

const texts = import.meta.glob<string>('../styles/*.css', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const addresses = import.meta.glob<string>(
  ['../styles/*.css', '!../styles/{site,pictured,embed,embed-*}.css'],
  { eager: true, query: '?url', import: 'default' },
);

/** What stands in a page's markup. */
type Inventory = {
  elements: Set<string>;
  classes: Set<string>;
  ids: Set<string>;
  charts: Set<string>;
};

const isHeld = (token: Selector, page: Inventory): boolean => {
  if (token.type === SelectorType.Tag) return page.elements.has(token.name);
  if (token.type === SelectorType.Attribute) {
    if (token.name === 'class') return page.classes.has(token.value);
    if (token.name === 'id') return page.ids.has(token.value);
    // Other attributes may be set by a script, later.
    return token.name !== 'data-chart' || page.charts.has(token.value);
  }
  if (token.type === SelectorType.Pseudo && /^(is|where|has)$/.test(token.name))
    return !Array.isArray(token.data) || token.data.some((each) => holds(each, page));
  return true;
};

const holds = (selector: Selector[], page: Inventory): boolean =>
  selector.every((token) => isHeld(token, page));

const emptyPage: Inventory = {
  elements: new Set(),
  classes: new Set(),
  ids: new Set(),
  charts: new Set(),
};

const readSelectors = (css: string): Selector[][] => {
  const selectors: Selector[][] = [];
  postcss.parse(css).walkRules((rule) => {
    const { parent } = rule;
    const isFrame = parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';
    if (!isFrame) selectors.push(...rule.selectors.flatMap((each) => parse(each)));
  });
  // A selector such as `[data-off]` does not tell whose it is.
  return selectors.filter((each) => !holds(each, emptyPage));
};

const sheets = Object.entries(addresses).map(([path, address]) => ({
  address,
  selectors: readSelectors(texts[path] ?? ''),
}));

/** A page says the same few things thousands of times. */
const found = (html: string, pattern: RegExp): Set<string> => {
  const values = new Set(Array.from(html.matchAll(pattern), ([, value = '']) => value));
  return new Set([...values].flatMap((value) => value.split(/\s+/)));
};

/** The addresses of the sheets for this markup; the first one gives the order of the layers. */
export const sheetsFor = (html: string): string[] => {
  const page: Inventory = {
    elements: found(html, /<([a-z][a-z0-9-]*)/gi),
    classes: found(html, /\sclass="([^"]+)"/g),
    ids: found(html, /\sid="([^"]+)"/g),
    charts: found(html, /\sdata-chart="([^"]+)"/g),
  };
  const own = sheets.filter(({ selectors }) => selectors.some((each) => holds(each, page)));
  return [siteSheet, ...own.map(({ address }) => address)];
};
