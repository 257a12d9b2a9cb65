/**
 * The kinds of page, and what each may weigh: bytes that cross the network, compressed by brotli as
 * a host sends them. A page of no kind stops the build, so a new kind gets a budget with its route.
 */

export type Budget = {
  /** The page with everything that it loads before the reader does anything. */
  all: number;
  /** Scripts among them. */
  script: number;
  /**
   * Style sheets, and the HTML up to the end of the text: what a server may send before it waits
   * for the first answer. Only for pages that are text.
   */
  firstFlight?: number;
};

export type PageKind = { id: string; pattern: RegExp; budget: Budget };

const anyPage = { all: 60_000, script: 6_000 };
const chartPage = { all: 60_000, script: 15_000 };

/** The first pattern that fits a file of the built site tells its kind. */
export const pageKinds: PageKind[] = [
  { id: 'language choice, 404', pattern: /^(404|index)\.html$/, budget: anyPage },
  { id: 'home', pattern: /^\w\w\/index\.html$/, budget: anyPage },
  { id: 'plans', pattern: /^\w\w\/plans\/index\.html$/, budget: anyPage },
  { id: 'plan', pattern: /^\w\w\/plans\/[^/]+\/index\.html$/, budget: chartPage },
  {
    id: 'chapter',
    pattern: /^\w\w\/plans\/[^/]+\/[^/]+\/index\.html$/,
    budget: { all: 20_000, script: 6_000, firstFlight: 14_000 },
  },
  { id: 'parallel', pattern: /^parallel\//, budget: anyPage },
  { id: 'indicators', pattern: /^\w\w\/indicators\/index\.html$/, budget: anyPage },
  { id: 'indicator', pattern: /^\w\w\/indicators\/[^/]+\/index\.html$/, budget: chartPage },
  { id: 'agencies', pattern: /^\w\w\/agencies\/index\.html$/, budget: anyPage },
  { id: 'agency', pattern: /^\w\w\/agencies\/[^/]+\/index\.html$/, budget: anyPage },
  { id: 'gallery', pattern: /^\w\w\/charts\/index\.html$/, budget: anyPage },
  { id: 'chart', pattern: /^\w\w\/charts\/[^/]+\/index\.html$/, budget: chartPage },
  { id: 'embed', pattern: /^embed\//, budget: { all: 15_000, script: 15_000 } },
  { id: 'search', pattern: /^\w\w\/search\/index\.html$/, budget: anyPage },
  {
    id: 'reference',
    pattern: /^\w\w\/(glossary|disagreements|sources|about|press|data)\/index\.html$/,
    budget: anyPage,
  },
];

export const kindOf = (file: string): PageKind | undefined =>
  pageKinds.find(({ pattern }) => pattern.test(file));
