import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  headersFor,
  readHeaders,
  writeHeaders,
  writeRedirects,
} from '../../../src/hosting/netlify-files.ts';
import { directivesOf, metaPolicy } from '../../../src/hosting/policy.ts';
import { headerRules } from '../../../src/hosting/rules.ts';

const site = (...files: string[]): string => {
  const dir = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  return dir;
};

const dir = site(
  'index.html',
  '404.html',
  'en/index.html',
  'en/search/index.html',
  'en/plans/index.html',
  'en/plans/one/index.html',
  'embed/en/one/index.html',
);
const rules = headerRules(dir);
const fits = (path: string, other: string) =>
  path.endsWith('*') && other.startsWith(path.slice(0, -1));

test('pages of one policy share a rule, and a page of another has its own', () => {
  const paths = rules
    .filter(({ headers }) => 'Content-Security-Policy' in headers)
    .map(({ path }) => path);
  expect(paths.slice(0, 6)).toEqual([
    '/',
    '/404.html',
    '/embed/*',
    '/en/',
    '/en/plans/*',
    '/en/search/',
  ]);
});

test('no two rules say the same header for one address', () => {
  for (const { path, headers } of rules)
    for (const other of rules)
      if (other !== rules.find((rule) => rule.path === path) && fits(path, other.path))
        for (const name of Object.keys(headers))
          expect(Object.keys(other.headers), `${path} and ${other.path}`).not.toContain(name);
});

test('the engine of the search may run on the search page and in its worker only', () => {
  const may = rules
    .filter(({ headers }) => headers['Content-Security-Policy']?.includes('wasm-unsafe-eval'))
    .map(({ path }) => path);
  expect(may).toEqual(['/en/search/', '/assets/*']);
  expect(JSON.stringify(rules)).not.toContain('unsafe-inline');
});

test('everybody may frame an embed, nobody else anything else', () => {
  expect(directivesOf('/embed/en/one/')['frame-ancestors']).toBe('*');
  for (const address of ['/', '/404.html', '/en/', '/en/search/', '/parallel/a/b/'])
    expect(directivesOf(address)['frame-ancestors'], address).toBe("'self'");
  expect(metaPolicy('/en/')).not.toContain('frame-ancestors');
});

test('a page of no known kind stops the build', () => {
  expect(() => headerRules(site('fr/page/index.html', 'stray/index.html'))).toThrow(
    'src/hosting/policy.ts has no policy for pages such as /stray/.',
  );
});

test('_headers is read back as it was written, below the base path', () => {
  const read = readHeaders(writeHeaders(rules, '/plans/'));
  expect(read).toEqual(rules.map(({ path, headers }) => ({ path: `/plans${path}`, headers })));
  expect(headersFor(read, '/plans/assets/a.js')).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Access-Control-Allow-Origin': '*',
  });
  expect(() => readHeaders('  Name: value')).toThrow('neither a path nor a header of one');
});

test('what hosts would cut stops the build', () => {
  const rule = (path: string, value = 'x') => ({ path, headers: { Name: value } });
  const many = Array.from({ length: 101 }, (_, at) => rule(`/${at}`));
  expect(() => writeHeaders(many, '/')).toThrow('has 101 rules; hosts read 100');
  expect(() => writeHeaders([rule('/', 'x'.repeat(2000))], '/')).toThrow('line of 2008 characters');
});

test('redirects stay below the base path', () => {
  expect(writeRedirects([['/favicon.ico', '/icon.svg']], '/plans/')).toBe(
    '/plans/favicon.ico /plans/icon.svg 301\n',
  );
});
