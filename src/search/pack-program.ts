import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';
import { squeeze } from './squeeze.ts';

/**
 * Makes what every search loads first smaller: Pagefind's program, its WebAssembly and the list of
 * records. Both languages share the first two, so that a reader who crosses over loads them once.
 */

const wasmFile = 'wasm.unknown.pagefind';

/**
 * Pagefind loads `wasm.{this}.pagefind` beside the index; the way up leads to the shared one.
 */
const sharedWasm = `x/../../${basename(wasmFile, '.pagefind')}`;

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

/**
 * Packs the indexes that Pagefind wrote into `{bundle}/{lang}/`, one folder a language. `cache` is
 * a folder for what is packed, which later builds find again.
 */
export const packProgram = async (
  bundle: string,
  folders: string[],
  cache: string,
): Promise<void> => {
  const [first = ''] = folders;
  const squeezeFile = async (file: string) =>
    writeFileSync(file, await squeeze(readFileSync(file), cache));
  for (const file of ['pagefind.js', wasmFile])
    renameSync(join(bundle, first, file), join(bundle, file));
  const program = join(bundle, 'pagefind.js');
  const { code } = await transform(readFileSync(program, 'utf8'), { minify: true, format: 'esm' });
  writeFileSync(program, code);
  await squeezeFile(join(bundle, wasmFile));
  for (const folder of folders) {
    shareProgram(join(bundle, folder));
    for (const file of readdirSync(join(bundle, folder)))
      if (file.endsWith('.pf_meta')) await squeezeFile(join(bundle, folder, file));
  }
};
