import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOfPagefind, unpack } from '../hosting/unpack.ts';
import type { KeptList } from './keep.ts';

/** What a reader needs without a network: pages and all that they load. Downloads stay behind. */
const patterns = [
  '**/*.html',
  'assets/*',
  'pagefind/**/*',
  'definitions/**/*.json',
  'embed/*.js',
  'icon.svg',
];

const sha256 = (content: string | Buffer) => createHash('sha256').update(content);

/** As `fetch` and `<script>` take it. */
export const integrityOf = (content: string | Buffer): string =>
  `sha256-${sha256(content).digest('base64')}`;

/** Some servers send files of Pagefind's unpacked: either form is whole, and the larger counts. */
const describe = (name: string, content: Buffer): { integrity: string; bytes: number } => {
  const integrity = integrityOf(content);
  if (!isOfPagefind(name)) return { integrity, bytes: content.length };
  const unpacked = unpack(name, content);
  return { integrity: `${integrity} ${integrityOf(unpacked)}`, bytes: unpacked.length };
};

const picturesOf = (html: string, base: string): string[] =>
  [...html.matchAll(/<img\b[^>]*\ssrc="([^"]+)"/g)].flatMap(([, address = '']) =>
    address.startsWith(base) ? [address.slice(base.length)] : [],
  );

/** @param base ends in a slash. */
export const keptFiles = (dir: string, base = '/'): KeptList => {
  const found = patterns.flatMap((pattern) => globSync(pattern, { cwd: dir }));
  const files = new Set(
    found
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/\.(br|gz)$/.test(file) && statSync(join(dir, file)).isFile()),
  );
  const pages = [...files].filter((file) => file.endsWith('.html'));
  for (const page of pages)
    for (const picture of picturesOf(readFileSync(join(dir, page), 'utf8'), base))
      files.add(picture);
  let bytes = 0;
  const list = [...files].sort().map((file): KeptList['files'][number] => {
    const { integrity, bytes: own } = describe(file, readFileSync(join(dir, file)));
    bytes += own;
    return [file.replace(/(^|\/)index\.html$/, '$1'), integrity];
  });
  const version = sha256(JSON.stringify(list)).digest('hex').slice(0, 16);
  return { version, bytes, files: list };
};
