import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSearcher } from '../../src/search/ask.ts';
import { openSources } from '../../src/search/open-index.ts';
import './open.mjs';

/** Lists the fixed queries of which another address comes first, without a browser. */

const searcher = createSearcher(openSources(`${resolve('dist/pagefind')}/`));
let missed = 0;
const queries = JSON.parse(readFileSync('tests/site/search-queries.json', 'utf8'));
for (const { lang, query, first } of queries) {
  const { results, near } = await searcher.ask(query, lang);
  const [found] = [...results, ...near];
  if (found?.address.startsWith(`/${lang}${first}`)) continue;
  missed += 1;
  console.log(`${lang} ${query}: ${found?.address ?? 'nothing'} instead of ${first}`);
}
console.log(`${queries.length - missed} of ${queries.length} first`);
