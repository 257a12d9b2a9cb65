import { globSync } from 'node:fs';

/** The address of every page in dist/. */
export const addresses = globSync('dist/**/*.html')
  .map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/^dist\//, '/')
      .replace(/index\.html$/, ''),
  )
  .filter((address) => !address.startsWith('/pagefind/'))
  .sort();
