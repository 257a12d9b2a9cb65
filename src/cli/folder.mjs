/** `npm run folder`: makes of `dist/` a copy that opens from a folder or a memory stick. */
import { existsSync } from 'node:fs';
import { writeFolderCopy } from '../hosting/folder-copy.ts';

const target = 'dist-folder';
if (existsSync('dist/index.html')) {
  const base = `/${(process.env.SITE_BASE ?? '').replace(/^\/|\/$/g, '')}/`.replace('//', '/');
  const pages = writeFolderCopy('dist', target, base);
  console.log(`${pages} pages in ${target}/; open ${target}/index.html.`);
} else {
  console.error('There is no dist/. Build the site first.');
  process.exitCode = 1;
}
