import { isText, mediaTypes } from './media-types.ts';
import type { Headers, Rule } from './rules.ts';

/** The same rules as an nginx file, to be included in a `server` block that names its `root`. */

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A folder's page is found behind `index.html`, and nginx looks for its location by that name. */
const patternOf = (path: string, base: string): string => {
  const whole = escape(base + path.replace(/\*$/, '').slice(1));
  if (path.endsWith('*')) return whole;
  return path.endsWith('/') ? `${whole}(index\\.html)?$` : `${whole}$`;
};

const indent = (lines: string[]): string[] => lines.map((line) => `    ${line}`);

const headerLines = (headers: Headers): string[] =>
  Object.entries(headers).map(([name, value]) =>
    name === 'Strict-Transport-Security'
      ? `add_header ${name} $site_hsts always;`
      : `add_header ${name} "${value}" always;`,
  );

/** Locations do not inherit headers once they have their own, so each has all of its headers. */
const location = (matches: string, headers: Headers): string[] => [
  `location ${matches} {`,
  ...indent(headerLines({ 'Cache-Control': 'no-cache', ...headers })),
  '}',
];

/** Paths with the same headers share a location. */
const locations = (rules: Rule[], base: string): string[] => {
  const common = rules.find(({ path }) => path === '/*')?.headers ?? {};
  const groups = Map.groupBy(
    rules.filter(({ path }) => path !== '/*'),
    ({ headers }) => JSON.stringify(headers),
  );
  return [...groups.values()].flatMap((group) => {
    const patterns = group.map(({ path }) => patternOf(path, base));
    return location(`~ ^(?:${patterns.join('|')})`, { ...common, ...group[0]?.headers });
  });
};

type Site = { rules: Rule[]; redirects: [from: string, to: string][]; base: string };

/** @param site `base` ends in a slash. */
export const writeNginx = ({ rules, redirects, base }: Site): string => {
  const common = rules.find(({ path }) => path === '/*')?.headers ?? {};
  const texts = Object.entries(mediaTypes).filter(([extension]) => isText(extension));
  return [
    '# Made by the build; include it in a server block whose root holds the site:',
    `#     root /srv/site;  # ${base === '/' ? 'a copy of dist/' : `a copy of dist/ as ${base.slice(1, -1)}/ in it`}`,
    '#     include /srv/dist.nginx.conf;',
    '# It needs the brotli_static module (Debian: libnginx-mod-http-brotli-static).',
    '',
    'index index.html;',
    'absolute_redirect off;',
    `error_page 404 ${base}404.html;`,
    '',
    'types {',
    ...indent(Object.entries(mediaTypes).map(([extension, type]) => `${type} ${extension};`)),
    '}',
    'charset utf-8;',
    `charset_types ${texts
      .map(([, type]) => type)
      .filter((type) => type !== 'text/html')
      .join(' ')};`,
    '',
    '# Compressed beforehand by npm run precompress.',
    'brotli_static on;',
    'gzip_static on;',
    'gzip_vary on;',
    'etag on;',
    'server_tokens off;',
    '',
    '# Only over HTTPS, also where a proxy in front ends it.',
    'set $site_hsts "";',
    'set $site_scheme "$scheme $http_x_forwarded_proto";',
    'if ($site_scheme ~ https) {',
    `    set $site_hsts "${common['Strict-Transport-Security'] ?? ''}";`,
    '}',
    '',
    ...redirects.map(
      ([from, to]) => `location = ${base}${from.slice(1)} { return 301 ${base}${to.slice(1)}; }`,
    ),
    `location ~ ^${escape(base)}_(?:headers|redirects)$ { return 404; }`,
    ...locations(rules, base),
    ...location(base, common),
    '',
  ].join('\n');
};
