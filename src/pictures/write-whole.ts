import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that other builds may be looking for: it is there whole or not at all. */
export const writeWhole = (file: string, data: Uint8Array): void => {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, data);
  renameSync(part, file);
};
