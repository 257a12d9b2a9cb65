/**
 * The feeds fit what RSS 2.0 says, and another program's reader (Feedsmith) finds in them all that
 * a reader of feeds shows: title, address, words and day of every chapter, in the feed's language.
 */
import { parseRssFeed } from 'feedsmith';
import { linksOf } from './site.mjs';
import { xmlFaults } from './xml.mjs';

const missingIn = (what, thing, names) =>
  names.filter((name) => !thing[name]).map((name) => `${what} has no ${name}`);

const itemFaults = (site, file, item) => {
  const what = `the item "${item.title}"`;
  const faults = missingIn(what, item, ['title', 'link', 'description', 'pubDate', 'guid']);
  // RSS names the weekday beside the date; a date that is not on it is read in two ways.
  const day = new Date(item.pubDate ?? '');
  if (Number.isNaN(day.getTime())) faults.push(`${what} has a date that cannot be read`);
  else if (!item.pubDate.startsWith(day.toUTCString().slice(0, 3)))
    faults.push(`${what} is dated ${item.pubDate}, which is another weekday`);
  if (item.guid?.isPermaLink && item.guid.value !== item.link)
    faults.push(`${what} has a permanent address that is not its link`);
  if (item.link && !site.pages.has(site.follow(item.link, file)?.file))
    faults.push(`${what} leads to no page`);
  return faults;
};

const feedFaults = (site, file) => {
  let feed;
  try {
    feed = parseRssFeed(site.read(file));
  } catch (error) {
    return [`the reader gave up: ${error.message}`];
  }
  const faults = missingIn('the feed', feed, ['title', 'link', 'description', 'language']);
  const home = site.pages.get(site.follow(feed.link ?? '', file)?.file);
  const isNamed =
    home &&
    linksOf(home, 'alternate').some(
      ({ type, href }) =>
        type === 'application/rss+xml' && site.follow(href, site.addressOf(file))?.file === file,
    );
  if (!isNamed) faults.push('the page that the feed names does not name the feed');
  const language = home?.elements.find(([name]) => name === 'html')?.[1].lang;
  if (home && language.toLowerCase() !== feed.language?.toLowerCase())
    faults.push(`the feed is marked ${feed.language}, and its page ${language}`);
  if (!feed.items?.length) faults.push('the feed has no item');
  return [...faults, ...(feed.items ?? []).flatMap((item) => itemFaults(site, file, item))];
};

export const feeds = async (site) => {
  const files = site.files.filter((file) => /(^|\/)feed\.xml$/.test(file));
  if (files.length === 0)
    return { counted: 'none', faults: [{ file: 'feed.xml', found: 'there is no feed' }] };
  const items = files.map((file) => site.read(file).split('<item>').length - 1);
  return {
    counted: `${items.reduce((sum, count) => sum + count)} items in ${files.length} feeds`,
    faults: [
      ...(await xmlFaults(site, files, 'rss.xsd')),
      ...files.flatMap((file) => feedFaults(site, file).map((found) => ({ file, found }))),
    ],
  };
};
