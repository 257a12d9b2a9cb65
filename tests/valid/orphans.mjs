/**
 * Every page can be reached by links from both homes. Embeds are reached from other sites, so for
 * them it is enough that a page in reach shows their address, in the code that editors copy.
 */
import { addressesIn } from './addresses.mjs';

const homes = ['zh/index.html', 'en/index.html'];

/** Reached by a wrong address, and by the address without a language: nothing links there. */
const excepted = ['404.html', 'index.html'];

const targetsOf = (site, file) =>
  site.pages
    .get(file)
    .elements.filter(([name, { href }]) => (name === 'a' || name === 'area') && href)
    .map(([, { href }]) => site.follow(href, file)?.file)
    .filter((target) => site.pages.has(target));

const reachFrom = (site, home) => {
  const reached = new Set([home]);
  // A set hands out what is added to it while it is walked.
  for (const file of reached) for (const target of targetsOf(site, file)) reached.add(target);
  return reached;
};

export const orphans = (site) => {
  const reaches = homes.map((home) => [home, reachFrom(site, home)]);
  const named = new Set(
    [...reaches[0][1]].flatMap((file) =>
      [...addressesIn(site, file)].map((address) => site.follow(address, file)?.file),
    ),
  );
  const faults = [...site.pages.keys()]
    .filter((file) => !excepted.includes(file))
    .flatMap((file) => {
      if (file.startsWith('embed/'))
        return named.has(file) ? [] : [{ file, found: 'no page in reach names this embed' }];
      return reaches
        .filter(([, reached]) => !reached.has(file))
        .map(([home]) => ({ file, found: `no chain of links leads here from ${home}` }));
    });
  return { counted: `${site.pages.size - excepted.length} pages`, faults };
};
