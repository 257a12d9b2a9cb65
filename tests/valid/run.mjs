/**
 * Proves of the built site what programs other than ours expect of it: `node tests/valid/run.mjs
 * [folder] [check …]`, by itself all checks on `dist/`. One line a check, then its faults.
 */
import { resolve } from 'node:path';
import { styles } from './css.mjs';
import { feeds } from './feeds.mjs';
import { html } from './html.mjs';
import { jsonLd } from './json-ld.mjs';
import { languages } from './languages.mjs';
import { links } from './links.mjs';
import { orphans } from './orphans.mjs';
import { sitemap } from './sitemap.mjs';
import { openSite } from './site.mjs';

const checks = { html, css: styles, links, languages, orphans, sitemap, feeds, 'json-ld': jsonLd };

const [folder = 'dist', ...wanted] = process.argv.slice(2);
const site = openSite(resolve(folder));

/** Faults that say the same are told once, with every file. */
const printFaults = (faults) => {
  for (const [found, alike] of Object.entries(Object.groupBy(faults, (fault) => fault.found))) {
    console.log(`        ${found}${alike.length > 1 ? ` (${alike.length} times)` : ''}`);
    for (const { file, at } of alike) console.log(`          ${file}${at ? `  ${at}` : ''}`);
  }
};

/** A check that breaks down has proved nothing, which is a fault. */
const attempt = async (check) => {
  try {
    return await check(site);
  } catch (error) {
    return { counted: 'what it could not finish', faults: [{ file: folder, found: error.stack }] };
  }
};

const unknown = wanted.filter((name) => !(name in checks));
if (unknown.length > 0)
  throw new Error(
    `There is no check ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}.`,
  );

for (const [name, check] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  const { skipped, counted, faults = [] } = await attempt(check);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (skipped) {
    console.log(`skipped ${name}: ${skipped}`);
    continue;
  }
  if (faults.length === 0) console.log(`ok      ${name}: ${counted} (${seconds} s)`);
  else {
    process.exitCode = 1;
    console.log(`FAILED  ${name}: ${faults.length} faults in ${counted} (${seconds} s)`);
    printFaults(faults);
  }
}
