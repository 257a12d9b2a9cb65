import { embedThemeHash } from './embed-theme.ts';

/**
 * The Content-Security-Policy of every address of the site: the only place that says what a page
 * may load. Pages carry it as `<meta>`, hosts send it as a header; the header also says who may
 * frame the page, which a `<meta>` cannot.
 */

export type Directives = Record<string, string>;

/** What wants a Trusted Types policy may start a script from an address; see enhance/script-address.ts. */
export const scriptPolicyName = 'site-scripts';

/** Readable without script: nothing but style sheets and pictures of the site itself. */
const plain: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** Definitions of terms are fetched when the reader turns to them. */
const page: Directives = { ...plain, 'script-src': "'self'", 'connect-src': "'self'" };

/** A worker is the one thing that a page of ours starts from an address. */
const pageWithWorker: Directives = {
  ...page,
  'worker-src': "'self'",
  'trusted-types': scriptPolicyName,
};

/** Pagefind is WebAssembly; it runs here, or in the worker of this page. */
const search: Directives = { ...pageWithWorker, 'script-src': "'self' 'wasm-unsafe-eval'" };

/** The page that shows how charts are embedded embeds two. */
const press: Directives = { ...page, 'frame-src': "'self'" };

const embed: Directives = {
  ...plain,
  'script-src': `'self' ${embedThemeHash}`,
  // Nothing of ours asks for anything; auditors such as Lighthouse read /robots.txt by this policy.
  'connect-src': "'self'",
  // Its empty icon keeps browsers from asking for one.
  'img-src': "'self' data:",
  'form-action': "'none'",
  'frame-ancestors': '*',
};

/** The first pattern that fits an address below the base path, such as `/zh/search/`. */
const pages: [RegExp, Directives][] = [
  [/^\/(404\.html)?$/, plain],
  [/^\/embed\/\w\w\//, embed],
  [/^\/\w\w\/search\//, search],
  [/^\/\w\w\/about\//, pageWithWorker],
  [/^\/\w\w\/press\//, press],
  [/^\/(\w\w|parallel)\//, page],
];

/**
 * The policies of files that are no pages: workers obey the policy that their own file comes with,
 * and a picture may be opened by itself.
 */
export const filePolicies: Record<string, Directives> = {
  '/assets/*': {
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
  },
  '/sw.js': { 'default-src': "'none'", 'connect-src': "'self'" },
  // A default of none would take the styles that stand in the picture.
  '/charts/*': { 'script-src': "'none'", 'object-src': "'none'", 'base-uri': "'none'" },
};

/** @throws for an address that no page of the site has. */
export const directivesOf = (address: string): Directives => {
  const found = pages.find(([pattern]) => pattern.test(address));
  if (!found) throw new Error(`src/hosting/policy.ts has no policy for pages such as ${address}.`);
  return found[1];
};

const write = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** As the value of a header. */
export const headerPolicy = write;

/** As the content of a `<meta>`, where browsers complain about `frame-ancestors`. */
export const metaPolicy = (address: string): string => {
  const { 'frame-ancestors': _, ...rest } = directivesOf(address);
  return write(rest);
};
