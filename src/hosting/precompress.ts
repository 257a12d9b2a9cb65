import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './media-types.ts';
import { isOfPagefind, unpack } from './unpack.ts';

/**
 * Compresses texts and the search index once, as small as they get, for hosts that send files as
 * they lie: `page.html.br` and `page.html.gz` beside `page.html`.
 */

/** Below it, the compressed file fits no fewer packets. */
const leastBytes = 1000;

export type Precompressed = { files: number; bytes: number; brotli: number; gzip: number };

/** @param quality of brotli, 11 where left out; lower is faster and larger. */
export const precompress = async (dir: string, quality = 11): Promise<Precompressed> => {
  const names = globSync('**/*.*', { cwd: dir }).filter(
    (name) => isText(extname(name).slice(1)) || isOfPagefind(name),
  );
  const total: Precompressed = { files: 0, bytes: 0, brotli: 0, gzip: 0 };
  const compress = async (name: string): Promise<void> => {
    const file = join(dir, name);
    const stored = await readFile(file);
    const isPacked = isOfPagefind(name);
    const content = isPacked ? unpack(name, stored) : stored;
    if (content.length < leastBytes && !isPacked) return;
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
      isPacked ? stored : promisify(gzip)(content, { level: 9 }),
    ]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    total.files += 1;
    total.bytes += stored.length;
    total.brotli += br.length;
    total.gzip += gz.length;
  };
  const waiting = [...names];
  const takeTurns = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await compress(name);
  };
  // Each waits for a thread of its own, so a handful keeps them all busy.
  await Promise.all(Array.from({ length: 8 }, takeTurns));
  return total;
};
