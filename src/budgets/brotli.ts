import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const compress = (content: Buffer, quality: number): Buffer =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/**
 * How near to the truth a weight is, and not below it where that is more than 1 kB, which is less
 * than any budget: each takes three to twenty times as long as the one before.
 */
export const exactnesses = ['rough', 'fair', 'close', 'exact'] as const;
export type Exactness = (typeof exactnesses)[number];

/** Of 464 pages and the texts in them, the least was 1.384, 1.087, 1.01 and 1 of the exact weight. */
const qualities = { rough: 1, fair: 5, close: 10, exact: constants.BROTLI_MAX_QUALITY };

/** Bytes of the content as a host sends it, compressed beforehand with all patience. */
export const weightOf = (content: Buffer, exactness: Exactness = 'exact'): number =>
  compress(content, qualities[exactness]).length;

const textOf = (compressed: Buffer): number =>
  brotliDecompressSync(compressed, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;

/** How many compressed bytes must have come before the first `length` bytes can be read. */
export const weightUntil = (content: Buffer, length: number): number => {
  const compressed = compress(content, qualities.exact);
  let [low, high] = [0, compressed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textOf(compressed.subarray(0, middle)) >= length) high = middle;
    else low = middle + 1;
  }
  return low;
};
