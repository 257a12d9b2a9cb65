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

/** Either form of a file that some servers send unpacked; see hosting/unpack.ts. */
const integrityOfFile = (name: string, content: Buffer): string =>
  isOfPagefind(name)
    ? `${integrityOf(content)} ${integrityOf(unpack(name, content))}`
    : integrityOf(content);

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
    const content = readFileSync(join(dir, file));
    bytes += content.length;
    return [file.replace(/(^|\/)index\.html$/, '$1'), integrityOfFile(file, content)];
  });
  const version = sha256(JSON.stringify(list)).digest('hex').slice(0, 16);
  return { version, bytes, files: list };
};
