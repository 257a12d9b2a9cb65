/**
 * The sitemap fits its schema, and says of pages what they say of themselves: each is its own
 * canonical address, and its languages are those that stand in its head.
 */
import { canonicalOf, linksOf } from './site.mjs';
import { xmlFaults } from './xml.mjs';

const valuesOf = (text, pattern) => [...text.matchAll(pattern)].map(([, value]) => value);

const entriesOf = (xml) =>
  valuesOf(xml, /<url>(.*?)<\/url>/gs).map((entry) => ({
    address: valuesOf(entry, /<loc>(.*?)<\/loc>/g)[0],
    alternates: [...entry.matchAll(/<xhtml:link [^>]*hreflang="([^"]*)" href="([^"]*)"/g)],
  }));

const entryFaults = (site, file, { address, alternates }) => {
  const page = site.pages.get(site.follow(address, file)?.file);
  if (!page) return [`${address} is no page`];
  const faults = [];
  if (canonicalOf(page) !== address)
    faults.push(`${address} names ${canonicalOf(page)} as its canonical address`);
  const isHidden = page.elements.some(
    ([, { name, content = '' }]) => name === 'robots' && content.includes('noindex'),
  );
  if (isHidden) faults.push(`${address} asks not to be indexed`);
  const onPage = linksOf(page, 'alternate').map(({ hreflang, href }) => `${hreflang} ${href}`);
  const seen = new Set();
  for (const [, hreflang, href] of alternates) {
    if (seen.has(hreflang)) faults.push(`${address} has more than one alternate for ${hreflang}`);
    seen.add(hreflang);
    if (!onPage.includes(`${hreflang} ${href}`))
      faults.push(`${address} has the alternate ${hreflang} ${href}, which its page does not name`);
  }
  return faults;
};

/** Pages that may be found, and are not told of: all but embeds, search and the page of errors. */
const unlisted = (site, listed) =>
  [...site.pages]
    .filter(([file]) => !/^embed\/|^404\.html$|\/search\//.test(file))
    .filter(
      ([file, page]) =>
        canonicalOf(page) === site.addressOf(file) && !listed.has(canonicalOf(page)),
    )
    .map(([file]) => ({ file, found: 'the page is not in the sitemap' }));

export const sitemap = async (site) => {
  const indexes = site.files.filter((file) => /^sitemap-index\.xml$/.test(file));
  const maps = site.files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  if (indexes.length === 0 || maps.length === 0)
    return {
      counted: 'none',
      faults: [{ file: 'sitemap-index.xml', found: 'there is no sitemap' }],
    };
  const entries = maps.flatMap((file) =>
    entriesOf(site.read(file)).map((entry) => ({ file, entry })),
  );
  const listed = new Set(entries.map(({ entry }) => entry.address));
  return {
    counted: `${entries.length} addresses in ${maps.length + indexes.length} files`,
    faults: [
      ...(await xmlFaults(site, maps, 'sitemap-with-links.xsd')),
      ...(await xmlFaults(site, indexes, 'siteindex.xsd')),
      ...entries.flatMap(({ file, entry }) =>
        entryFaults(site, file, entry).map((found) => ({ file, found })),
      ),
      ...unlisted(site, listed),
    ],
  };
};
