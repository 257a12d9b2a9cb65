import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asWritten, byteText } from '../hosting/byte-text.ts';
import { isOfPagefind, unpackAll } from '../hosting/unpack.ts';
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

const picturesOf = (page: Buffer, base: string): string[] =>
  [...byteText(page).matchAll(/<img\b[^>]*\ssrc="([^"]+)"/g)]
    .map(([, address = '']) => asWritten(address))
    .flatMap((address) => (address.startsWith(base) ? [address.slice(base.length)] : []));

/** @param base ends in a slash. */
export const keptFiles = (dir: string, base = '/'): KeptList => {
  const found = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: dir }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(br|gz)$/.test(file) && statSync(join(dir, file)).isFile());
  const kept = new Map<string, { forms: string[]; bytes: number }>();
  const packed: [file: string, content: Buffer][] = [];
  const keep = (file: string) => {
    if (kept.has(file)) return;
    const content = readFileSync(join(dir, file));
    kept.set(file, { forms: [integrityOf(content)], bytes: content.length });
    if (isOfPagefind(file)) packed.push([file, content]);
    if (file.endsWith('.html')) picturesOf(content, base).forEach(keep);
  };
  found.forEach(keep);
  // Some servers send files of Pagefind's unpacked: either form is whole, and the larger counts.
  for (const [file, content] of unpackAll(packed)) {
    const { forms = [] } = kept.get(file) ?? {};
    kept.set(file, { forms: [...forms, integrityOf(content)], bytes: content.length });
  }
  const list = [...kept]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, { forms }]): KeptList['files'][number] => [
      file.replace(/(^|\/)index\.html$/, '$1'),
      forms.join(' '),
    ]);
  const bytes = [...kept.values()].reduce((sum, { bytes: own }) => sum + own, 0);
  const version = sha256(JSON.stringify(list)).digest('hex').slice(0, 16);
  return { version, bytes, files: list };
};
