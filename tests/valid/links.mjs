/**
 * Every address of the site that pages, feeds, sitemap, data, oEmbed and JSON-LD name leads to a
 * file, and to a place on its page where it names one. What a reader copies counts like a link.
 */
import { addressesIn } from './addresses.mjs';
import { canonicalOf, linksOf } from './site.mjs';

/** What cannot be read names nothing, and is told of itself. */
const namedIn = (site, file) => {
  try {
    return { addresses: [...addressesIn(site, file)] };
  } catch (error) {
    return { addresses: [], wrong: `cannot be read: ${error.message}` };
  }
};

const addressFaults = (site, file, address) => {
  const wrong = URL.canParse(address, site.root)
    ? site.follow(address, file)?.wrong
    : 'is no address';
  return wrong ? [{ file, found: `the address "${address}" ${wrong}` }] : [];
};

/** A page names one canonical address, which answers with a page that names itself. */
const canonicalFaults = (site, file, page) => {
  const all = linksOf(page, 'canonical');
  if (all.length > 1) return [{ file, found: `${all.length} canonical links stand on the page` }];
  const canonical = canonicalOf(page);
  if (canonical === undefined) return [];
  const target = site.pages.get(site.follow(canonical, file)?.file);
  if (target && canonicalOf(target) !== canonical)
    return [{ file, found: `the page at the canonical address ${canonical} names another one` }];
  return [];
};

/** A page that is not found, and that alone, has no address of its own to name. */
const hasNoCanonical = (file, page) => canonicalOf(page) === undefined && file !== '404.html';

/** A page that has an oEmbed reader find its description must name one that embeds something. */
const oembedFaults = (site, file, page) =>
  linksOf(page, 'alternate')
    .filter(({ type }) => type === 'application/json+oembed')
    .flatMap(({ href }) => {
      const target = site.follow(href, file)?.file;
      if (target === undefined)
        return [{ file, found: `the oEmbed link ${href} leads to no file` }];
      // In the file the quotation marks of the markup are escaped.
      const [, embed] = /<iframe src=\\?"([^"\\]+)/.exec(site.read(target)) ?? [];
      if (embed !== undefined && site.pages.has(site.follow(embed, target)?.file)) return [];
      return [{ file, found: `the oEmbed description ${href} embeds no page of the site` }];
    });

export const links = (site) => {
  let count = 0;
  const faults = site.files.flatMap((file) => {
    const { addresses, wrong } = namedIn(site, file);
    count += addresses.length;
    return [
      ...(wrong ? [{ file, found: wrong }] : []),
      ...addresses.flatMap((address) => addressFaults(site, file, address)),
    ];
  });
  for (const [file, page] of site.pages) {
    if (hasNoCanonical(file, page))
      faults.push({ file, found: 'the page has no canonical address' });
    faults.push(...canonicalFaults(site, file, page), ...oembedFaults(site, file, page));
  }
  return { counted: `${count} addresses in ${site.files.length} files`, faults };
};
