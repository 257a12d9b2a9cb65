import { renameSync, writeFileSync } from 'node:fs';

/**
 * Writes what takes long to make into `node_modules/.cache`, under a hash of what it is made from.
 * Other builds may be looking for it: it is there whole or not at all.
 */
export const writeWhole = (file: string, data: Uint8Array): void => {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, data);
  renameSync(part, file);
};
