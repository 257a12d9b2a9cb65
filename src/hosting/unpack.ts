import { gunzipSync } from 'node:zlib';

/**
 * Pagefind's files are gzip in themselves. Its program also takes them unpacked, by the mark that
 * they begin with, so that a server that sends brotli may send what is in them as brotli.
 */

const mark = Buffer.from('pagefind_dcd');

export const isOfPagefind = (name: string): boolean => /\.(?:pagefind|pf_\w+)$/.test(name);

/** @throws when the file is of another format than that of Pagefind 1.6. */
export const unpack = (name: string, content: Buffer): Buffer => {
  const unpacked = gunzipSync(content);
  if (!unpacked.subarray(0, mark.length).equals(mark))
    throw new Error(`${name} does not begin with ${String(mark)}, so its program would refuse it.`);
  return unpacked;
};
