/**
 * Pages name their twins by hreflang. Search engines drop the whole set when it is not mutual, so
 * every set has each language once, holds the page itself, and is the same on every page in it.
 */
import { canonicalOf, linksOf } from './site.mjs';

const alternatesOf = (page) => linksOf(page, 'alternate').filter(({ hreflang }) => hreflang);

/** The set as text, for comparing. */
const asText = (alternates) =>
  alternates
    .map(({ hreflang, href }) => `${hreflang} ${href}`)
    .sort()
    .join(', ');

const languageOf = (page) => page.elements.find(([name]) => name === 'html')?.[1].lang;

const alternateFaults = (site, file, page) => {
  const alternates = alternatesOf(page);
  if (alternates.length === 0) return [];
  const tags = alternates.map(({ hreflang }) => hreflang);
  const faults = tags
    .filter((tag, index) => tags.indexOf(tag) !== index)
    .map((tag) => `hreflang "${tag}" stands more than once`);
  // Then the pages that it names cannot name it back: one fault, not one for each.
  if (!alternates.some(({ href }) => href === canonicalOf(page)))
    return [{ file, found: 'the alternates leave out the page itself' }];
  for (const { hreflang, href } of alternates) {
    const target = site.pages.get(site.follow(href, file)?.file);
    if (!target) faults.push(`the alternate ${href} is no page`);
    else if (asText(alternatesOf(target)) !== asText(alternates))
      faults.push(`the alternate ${href} does not name the same alternates`);
    else if (hreflang !== 'x-default' && languageOf(target) !== hreflang)
      faults.push(
        `the alternate ${href} is marked ${hreflang}, and its page ${languageOf(target)}`,
      );
  }
  // The default is also one of the languages, and would be told of twice.
  return [...new Set(faults)].map((found) => ({ file, found }));
};

/** A link that says in what language its page is says so truly. */
const linkFaults = (site, file, page) =>
  page.elements
    .filter(([name, { href, hreflang }]) => name === 'a' && href && hreflang)
    .flatMap(([, { href, hreflang }]) => {
      const target = site.pages.get(site.follow(href, file)?.file);
      if (!target || languageOf(target) === hreflang) return [];
      return [
        {
          file,
          found: `the link ${href} is marked ${hreflang}, and its page ${languageOf(target)}`,
        },
      ];
    });

export const languages = (site) => {
  const pages = [...site.pages];
  const marked = pages.filter(([, page]) => alternatesOf(page).length > 0).length;
  return {
    counted: `${marked} pages with alternates`,
    faults: pages.flatMap(([file, page]) => [
      ...(languageOf(page) ? [] : [{ file, found: 'the page does not say its language' }]),
      ...alternateFaults(site, file, page),
      ...linkFaults(site, file, page),
    ]),
  };
};
