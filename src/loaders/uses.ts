import type { Lang } from '../i18n/locales.ts';
import type { BuiltIndicator } from '../indicators/build-indicator.ts';
import { startsWord, termPattern } from '../markdown/mark-terms.ts';
import { loadLibrary } from './library.ts';
import { once } from './once.ts';
import { loadAllChapters, type ChapterEntry } from './plans.ts';

/** Which chapters use a thing, in the order of plans and chapters. */
export type Uses = {
  facts: Map<string, ChapterEntry[]>;
  names: Map<string, ChapterEntry[]>;
  terms: Map<string, ChapterEntry[]>;
  agencies: Map<string, ChapterEntry[]>;
};

const idsOf = (body: string, component: string): Set<string> =>
  new Set(
    [...body.matchAll(new RegExp(`<${component} id="([^"]+)"`, 'g'))].map(([, id = '']) => id),
  );

/** The facts that a chapter's text gives, in order. */
export const factsOf = ({ entry }: ChapterEntry): string[] => [...idsOf(entry.body ?? '', 'Fact')];

const read = async (lang: Lang): Promise<Uses> => {
  const { terms } = await loadLibrary();
  const uses: Uses = { facts: new Map(), names: new Map(), terms: new Map(), agencies: new Map() };
  const add = (map: Map<string, ChapterEntry[]>, id: string, chapter: ChapterEntry) =>
    map.set(id, [...(map.get(id) ?? []), chapter]);
  const pattern = termPattern(terms, lang);
  const owner = new Map(
    terms.flatMap((term) =>
      [term[lang], ...term.forms[lang]].map((spelling) => [spelling.toLowerCase(), term.id]),
    ),
  );
  for (const chapter of await loadAllChapters(lang)) {
    const body = chapter.entry.body ?? '';
    for (const id of idsOf(body, 'Fact')) add(uses.facts, id, chapter);
    for (const id of idsOf(body, 'Name')) add(uses.names, id, chapter);
    for (const id of chapter.entry.data.agencies) add(uses.agencies, id, chapter);
    const plain = `${chapter.entry.data.lead}\n${body.replace(/<[^>]*>/g, '\n')}`;
    const found = new Set(
      pattern
        ? [...plain.matchAll(pattern)]
            .filter(({ index }) => startsWord(plain, index, lang))
            .map(([word]) => owner.get(word.toLowerCase()))
        : [],
    );
    for (const id of found) if (id !== undefined) add(uses.terms, id, chapter);
  }
  return uses;
};

/** The uses of every fact, name, term and agency in a language. */
export const loadUses = once(read);

/** The chapters that give a value of the indicator, each once, in the order of plans. */
export const chaptersOfIndicator = async (
  { series }: BuiltIndicator,
  lang: Lang,
): Promise<ChapterEntry[]> => {
  const { facts } = await loadUses(lang);
  const ids = series.flatMap(({ values }) => values.map(({ fact }) => fact.id));
  const found = new Set(ids.flatMap((id) => facts.get(id) ?? []));
  return (await loadAllChapters(lang)).filter((chapter) =>
    [...found].some(({ plan, id }) => plan.id === chapter.plan.id && id === chapter.id),
  );
};
