import { gunzipSync } from 'node:zlib';

/**
 * Pagefind's files are gzip in themselves. Its program also takes them unpacked, by the mark that
 * they begin with, so that a server that sends brotli may send what is in them as brotli.
 */

const mark = Buffer.from('pagefind_dcd');

export const isOfPagefind = (name: string): boolean => /\.(?:pagefind|pf_\w+)$/.test(name);

const checked = (name: string, unpacked: Buffer): Buffer => {
  if (!unpacked.subarray(0, mark.length).equals(mark))
    throw new Error(`${name} does not begin with ${String(mark)}, so its program would refuse it.`);
  return unpacked;
};

/** @throws when the file is of another format than that of Pagefind 1.6. */
export const unpack = (name: string, content: Buffer): Buffer => checked(name, gunzipSync(content));

type NamedFile = [name: string, content: Buffer];

/**
 * Unpacks thousands of small files, in a tenth of the time that it takes one by one: gzip lets
 * files follow each other, and the last four bytes of each tell its length unpacked (RFC 1952).
 * @throws as `unpack` does.
 */
export const unpackAll = (files: NamedFile[]): NamedFile[] => {
  if (files.length === 0) return [];
  const all = gunzipSync(Buffer.concat(files.map(([, content]) => content)));
  let end = 0;
  return files.map(([name, content]): NamedFile => {
    const start = end;
    end += content.readUInt32LE(content.length - 4);
    return [name, checked(name, all.subarray(start, end))];
  });
};
