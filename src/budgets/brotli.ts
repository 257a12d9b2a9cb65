import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const compress = (content: Buffer, quality: number): Buffer =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** How near to the truth, and not below it, a weight is: each takes three to twenty times as long. */
export const exactnesses = ['rough', 'fair', 'close', 'exact'] as const;
export type Exactness = (typeof exactnesses)[number];

const qualities = { rough: 1, fair: 5, close: 10, exact: constants.BROTLI_MAX_QUALITY };

/** Of 464 pages, the smallest weight of each was 1.385, 1.088, 0.977 and 1 of the exact one. */
const allowances = { rough: 1, fair: 1, close: 1.03, exact: 1 };

/** Bytes of the content as a host sends it, compressed beforehand with all patience; not less. */
export const weightOf = (content: Buffer, exactness: Exactness = 'exact'): number =>
  Math.ceil(compress(content, qualities[exactness]).length * allowances[exactness]);

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
