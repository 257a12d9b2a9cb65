import { globSync, readFileSync } from 'node:fs';
import type { Disagreement } from '../../../src/schemas/disagreement.ts';
import type { Fact } from '../../../src/schemas/fact.ts';
import type { Indicator } from '../../../src/schemas/indicator.ts';
import type { Name } from '../../../src/schemas/name.ts';
import type { Plan } from '../../../src/schemas/plan.ts';
import type { Agency, Term } from '../../../src/schemas/term.ts';
import { plain } from './documents.ts';

/** What the content says, as the pages will print it. */

export const readAll = <T>(pattern: string): T[] =>
  globSync(pattern)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as T[]);

export const facts = readAll<Fact>('content/facts/*.json');
export const names = readAll<Name>('content/names/**/*.json');
export const terms = readAll<Term>('content/terms.json');
export const agencies = readAll<Agency>('content/agencies.json');
export const indicators = readAll<Indicator>('content/indicators.json');
export const disagreements = readAll<Disagreement>('content/disagreements.json');
export const plans = globSync('content/plans/*/plan.json').map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Plan,
);

const chapters = (lang: 'zh' | 'en') =>
  globSync(`content/plans/*/*/${lang}.mdx`)
    .sort()
    .map((file) => readFileSync(file, 'utf8'));

/** The ids that both twins of some chapter use. */
const usedInChapters = (component: string): Set<string> => {
  const ids = (lang: 'zh' | 'en') =>
    new Set(
      chapters(lang).flatMap((text) =>
        [...text.matchAll(new RegExp(`<${component} id="([^"]+)"`, 'g'))].map(([, id = '']) => id),
      ),
    );
  const en = ids('en');
  return new Set([...ids('zh')].filter((id) => en.has(id)));
};

const factsInChapters = usedInChapters('Fact');
export const namesInChapters = usedInChapters('Name');

/** Whether a reader meets the fact on a page, in both languages. */
export const isShown = (fact: Fact): boolean =>
  fact.indicator !== undefined ||
  factsInChapters.has(fact.id) ||
  plans.some(
    ({ keyFigures, basis }) => keyFigures.includes(fact.id) || basis.zh.includes(`[[${fact.id}]]`),
  ) ||
  disagreements.some(
    ({ sides, text }) =>
      text.zh.includes(`[[${fact.id}]]`) ||
      sides.some((side) => 'fact' in side && side.fact === fact.id),
  );

/** All running text of a language with the names printed, white space out for Chinese. */
export const siteText = (lang: 'zh' | 'en'): string => {
  const byId = new Map(names.map((name) => [name.id, name[lang]]));
  const text = chapters(lang)
    .join('\n')
    .replace(/<Name id="([^"]+)" \/>/g, (_, id: string) => byId.get(id) ?? '')
    .replace(/<[^>]*>|\{\/\*.*?\*\/\}/g, '');
  return lang === 'zh' ? plain(text) : text.normalize('NFKC');
};
