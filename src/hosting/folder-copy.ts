import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

/**
 * A copy of the site that opens from a folder, without any server. Its links are relative and name
 * `index.html`. Browsers load no module and fetch nothing from `file:`, so it carries neither the
 * modules nor the search index: the search page lists every page, terms lead to the glossary.
 */

const isUseless = (file: string): boolean =>
  /^(pagefind|definitions|oembed)(\/|$)|^(_headers|_redirects|sw\.js|offline\.json)$|\.(br|gz)$/.test(
    file,
  );

/**
 * The page's markup with every address of the site relative to the page's own file. What waits for
 * a module, which never comes, keeps no place; embeds have classic scripts.
 */
export const withRelativeLinks = (html: string, file: string, base: string): string =>
  (file.startsWith('embed/') ? html : html.replace(/ data-waits(="")?(?=[ >])/g, ' hidden'))
    .replace(/<script type="module" src="[^"]*"><\/script>/g, '')
    .replace(/\s(href|src|action)="(\/[^"]*)"/g, (whole, name: string, address: string) => {
      if (!address.startsWith(base)) return whole;
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return ` ${name}="${posix.relative(posix.dirname(file), target)}${rest}"`;
    });

/** @param base ends in a slash. @returns how many pages there are. */
export const writeFolderCopy = (site: string, target: string, base = '/'): number => {
  rmSync(target, { recursive: true, force: true });
  cpSync(site, target, {
    recursive: true,
    filter: (file) => !isUseless(relative(site, file).replaceAll('\\', '/')),
  });
  const pages = globSync('**/*.html', { cwd: target });
  for (const page of pages) {
    const file = join(target, page);
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, withRelativeLinks(html, page.replaceAll('\\', '/'), base));
  }
  return pages.length;
};
