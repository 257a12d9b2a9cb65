import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** Runs what a browser would load from files on disk, and counts its bytes, compressed. */

const sizes = new Map();

export const compressedSize = (file) => {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(readFileSync(file)).length);
  return sizes.get(file);
};

export const traffic = { bytes: 0, files: 0 };

const asFile = (address) =>
  String(address).startsWith('file:')
    ? fileURLToPath(address)
    : resolve(String(address).replace(/\?.*/, ''));

globalThis.fetch = async (address) => {
  const file = asFile(address);
  try {
    const body = readFileSync(file);
    traffic.bytes += compressedSize(file);
    traffic.files += 1;
    return new Response(body);
  } catch {
    return new Response('', { status: 404 });
  }
};
