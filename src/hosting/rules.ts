import { globSync } from 'node:fs';
import { directivesOf, filePolicies, headerPolicy } from './policy.ts';

/**
 * The headers of every address, as rules that no two of which say the same header for one address:
 * hosts differ in what they make of that.
 */

export type Headers = Record<string, string>;

/** `path` stands below the base path; it ends in `/*` for all that is below it. */
export type Rule = { path: string; headers: Headers };

const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const forAll: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Of this host alone: what else stands under its domain is not ours to judge.
  'Strict-Transport-Security': 'max-age=31536000',
};

/**
 * What other sites may read: embeds and their parts, pictures and data. A frame in
 * `sandbox="allow-scripts"` counts as another site.
 */
const forOthers = [
  '/embed/*',
  '/embed.js',
  '/oembed/*',
  '/assets/*',
  '/charts/*',
  '/data/*',
  '/catalog.json',
];

/** Whose names change with their content. */
const hashed = [
  '/assets/*',
  '/pagefind/en/fragment/*',
  '/pagefind/en/index/*',
  '/pagefind/zh/fragment/*',
  '/pagefind/zh/index/*',
];

/** Folders whose pages have one policy are one rule; others are parted further. */
const pageRules = (addresses: string[], folder: string): [string, string][] => {
  const below = addresses.filter((address) => address.startsWith(folder));
  const policies = new Set(below.map((address) => headerPolicy(directivesOf(address))));
  const [policy] = policies;
  if (policies.size === 1 && policy !== undefined && folder !== '/')
    return [[below.length === 1 && below[0] === folder ? folder : `${folder}*`, policy]];
  const nextOf = (address: string) =>
    address.slice(0, address.indexOf('/', folder.length) + 1) || address;
  const own = below.filter((address) => address === folder || nextOf(address) === address);
  const exact = own
    .filter((address) => address === folder || !address.endsWith('/'))
    .map((address): [string, string] => [address, headerPolicy(directivesOf(address))]);
  const folders = new Set(
    below.map(nextOf).filter((next) => next.endsWith('/') && next !== folder),
  );
  return [...exact, ...[...folders].flatMap((next) => pageRules(below, next))];
};

/** @param dir the built site. @throws when a page in it has no policy. */
export const headerRules = (dir: string): Rule[] => {
  const addresses = globSync('**/*.html', { cwd: dir })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
  const rules = new Map<string, Headers>([['/*', forAll]]);
  const add = (path: string, headers: Headers) =>
    rules.set(path, { ...rules.get(path), ...headers });
  for (const [path, policy] of pageRules(addresses, '/'))
    add(path, { 'Content-Security-Policy': policy });
  for (const [path, policy] of Object.entries(filePolicies))
    add(path, { 'Content-Security-Policy': headerPolicy(policy) });
  for (const path of forOthers) add(path, { 'Access-Control-Allow-Origin': '*' });
  for (const path of hashed) add(path, { 'Cache-Control': 'public, max-age=31536000, immutable' });
  add('/sw.js', { 'Cache-Control': 'no-cache' });
  return [...rules].map(([path, headers]) => ({ path, headers }));
};

/** Short addresses that people and browsers try, and where they lead; both below the base path. */
export const redirects: [from: string, to: string][] = [
  ['/favicon.ico', '/icon.svg'],
  ['/sitemap.xml', '/sitemap-index.xml'],
  ['/security.txt', '/.well-known/security.txt'],
];
