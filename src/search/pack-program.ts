import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gzip } from '@gfx/zopfli';
import { transform } from 'esbuild';

/**
 * Makes what every search loads first smaller: Pagefind's program, its WebAssembly and the list of
 * records. Both languages share the first two, so that a reader who crosses over loads them once.
 */

const wasmFile = 'wasm.unknown.pagefind';

/**
 * Pagefind loads `wasm.{this}.pagefind` beside the index; the way up leads to the shared one.
 */
const sharedWasm = `x/../../${basename(wasmFile, '.pagefind')}`;

/** The same gzip, found by a longer search than Pagefind's. */
const squeeze = (file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    gzip(gunzipSync(readFileSync(file)), { numiterations: 15 }, (error, packed) => {
      if (error) return reject(error);
      writeFileSync(file, packed);
      resolve();
    });
  });

type PagefindEntry = { languages: Record<string, { wasm: string | null }> };

/** Removes from a language's folder what it does not use, and points it to the shared program. */
const shareProgram = (folder: string): void => {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as PagefindEntry;
  for (const language of Object.values(entry.languages)) {
    if (language.wasm !== null)
      throw new Error(`${entryFile} asks for wasm.${language.wasm}; both languages share one.`);
    language.wasm = sharedWasm;
  }
  writeFileSync(entryFile, JSON.stringify(entry));
  for (const file of readdirSync(folder))
    if (/\.(?:js|css|pagefind)$/.test(file)) rmSync(join(folder, file));
};

/** Packs the indexes that Pagefind wrote into `{bundle}/{lang}/`, one folder a language. */
export const packProgram = async (bundle: string, folders: string[]): Promise<void> => {
  const [first = ''] = folders;
  for (const file of ['pagefind.js', wasmFile])
    renameSync(join(bundle, first, file), join(bundle, file));
  const program = join(bundle, 'pagefind.js');
  const { code } = await transform(readFileSync(program, 'utf8'), { minify: true, format: 'esm' });
  writeFileSync(program, code);
  await squeeze(join(bundle, wasmFile));
  for (const folder of folders) {
    shareProgram(join(bundle, folder));
    for (const file of readdirSync(join(bundle, folder)))
      if (file.endsWith('.pf_meta')) await squeeze(join(bundle, folder, file));
  }
};
