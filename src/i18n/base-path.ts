/** The path under which the site stands, ending in a slash; Astro gives it with or without one. */
export const withClosingSlash = (base: string): string => (base.endsWith('/') ? base : `${base}/`);
