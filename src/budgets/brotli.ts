import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const compress = (content: Buffer, quality: number): Buffer =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** Bytes of the content as a host sends it, compressed beforehand with all patience. */
export const weightOf = (content: Buffer): number =>
  compress(content, constants.BROTLI_MAX_QUALITY).length;

/** The same in a tenth of the time, and never less than that. */
export const roughWeightOf = (content: Buffer): number => compress(content, 5).length;

const textOf = (compressed: Buffer): number =>
  brotliDecompressSync(compressed, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;

/** How many compressed bytes must have come before the first `length` bytes can be read. */
export const weightUntil = (content: Buffer, length: number): number => {
  const compressed = compress(content, constants.BROTLI_MAX_QUALITY);
  let [low, high] = [0, compressed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textOf(compressed.subarray(0, middle)) >= length) high = middle;
    else low = middle + 1;
  }
  return low;
};
