import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { withClosingSlash } from '../i18n/base-path.ts';
import { integrityOf, keptFiles } from './kept-files.ts';
import { listAddress, type KeptList } from './keep.ts';

/** Writes the list of what is kept, and the service worker of this version. @param base ends in a slash. */
export const writeOffline = async (dir: string, base = '/'): Promise<KeptList> => {
  const list = keptFiles(dir, base);
  const text = JSON.stringify(list);
  const bundle = await rolldown({
    input: fileURLToPath(new URL('worker.ts', import.meta.url)),
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const kept = JSON.stringify({ version: list.version, integrity: integrityOf(text) });
  writeFileSync(join(dir, listAddress), text);
  writeFileSync(join(dir, 'sw.js'), `const keptVersion=${kept};\n${output[0].code}`);
  return list;
};

/** Makes the finished site ready to be kept for reading offline; runs after all that makes files. */
export const offlineCopy = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'offline-copy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withClosingSlash(config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeOffline(fileURLToPath(dir), base);
        logger.info(`${files.length} files of ${(bytes / 1e6).toFixed(1)} MB can be kept offline`);
      },
    },
  };
};
