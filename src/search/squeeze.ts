import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { gzip } from '@gfx/zopfli';
import { writeWhole } from '../cache/write-whole.ts';

/** Changes when the same content comes out as other bytes. */
const version = 'zopfli-1.0.15 15';

const pack = promisify(
  (content: Uint8Array, done: (error: Error | null, packed: Uint8Array) => void) =>
    gzip(content, { numiterations: 15 }, done),
);

/**
 * The same gzip, found by a longer search, which takes half a second for each of Pagefind's
 * programs and lists; what is in the cache is not searched for again.
 */
export const squeeze = async (packed: Buffer, cache: string): Promise<Uint8Array> => {
  const content = gunzipSync(packed);
  const hash = createHash('sha256').update(version).update(content).digest('hex');
  const cached = join(cache, `${hash}.gz`);
  if (existsSync(cached)) return readFileSync(cached);
  const squeezed = await pack(content);
  mkdirSync(cache, { recursive: true });
  writeWhole(cached, squeezed);
  return squeezed;
};
