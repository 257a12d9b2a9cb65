import type { Lang } from '../i18n/locales.ts';
import type { Sources } from './answer.ts';
import { findExact } from './exact.ts';
import type { FoundIn } from './facet-counts.ts';
import { hasHan } from './fold.ts';
import { nameKey } from './name-shards.ts';
import { otherNames, type NameMatch } from './near.ts';
import { equalOrder, inOrder } from './order.ts';
import { planQuery, type Plan } from './query.ts';
import { mayBeTraditional } from './traditional.ts';

/** What a language's pages hold of a query. */
export type Found = FoundIn & {
  plan: Plan;
  /** What is to be marked, the likeliest first. */
  sought: string[];
  names: NameMatch[];
  readAs: string;
};

export type FindIn = (typed: string, lang: Lang) => Promise<Found>;

export const isForeign = (folded: string, lang: Lang): boolean =>
  lang === 'zh' ? !hasHan(folded) && /\p{Script=Latin}{2}/u.test(folded) : hasHan(folded);

/** The name itself before its other forms. */
const formOrder = ({ row, via }: NameMatch): number => (row[3][0] === via ? 0 : 1);

const asName = (row: NameMatch['row']): NameMatch => ({ row, via: row[2], isWhole: true });

/** Finds a query as written, in its forms, in traditional characters, or by a name it stands for. */
export const finder = (sources: Sources): FindIn => {
  /** The names that a query means: in the other language, in pinyin, or abbreviated. */
  const namesFor = async (plan: Plan, hasFound: boolean): Promise<NameMatch[]> => {
    const key = nameKey(plan.folded);
    if (plan.isQuoted || key === '') return [];
    const matches = otherNames(await sources.names(plan.lang, key), plan.folded);
    const whole = matches
      .filter(({ isWhole }) => isWhole)
      .sort((a, b) => formOrder(a) - formOrder(b) || equalOrder(a.row[0]) - equalOrder(b.row[0]));
    if (whole.length > 0 || hasFound) return whole;
    const { abbreviated } = await import('./abbreviations.ts');
    const short = abbreviated(await sources.agencies(plan.lang), plan.folded);
    return short.length > 0 ? short.slice(0, 3).map(asName) : matches;
  };

  return async (typed, lang) => {
    const index = await sources.index(lang);
    // No page has these characters, so that folding them first loses nothing that stands as written.
    const variants = mayBeTraditional(typed) ? await sources.variants() : undefined;
    const plan = planQuery(typed, lang, variants);
    const candidates = await findExact(plan, index);
    const found: Found = {
      lang,
      index,
      candidates,
      plan,
      sought: plan.exact.map((each) => each.bare),
      names: [],
      readAs: '',
    };
    if (candidates.length > 0 && !isForeign(plan.folded, lang)) return found;
    found.names = await namesFor(plan, candidates.length > 0);
    const [best] = found.names.filter(({ isWhole }) => isWhole);
    if (!best) return found;
    const [, , name] = best.row;
    const own = planQuery(name, lang);
    const ids = new Set(candidates.map(({ id }) => id));
    // What the name says in this language comes before the other language's words.
    const named = (await findExact(own, index)).filter(({ id }) => !ids.has(id));
    return {
      ...found,
      readAs: name,
      candidates: [...named, ...candidates].sort(inOrder),
      sought: [...own.exact.map((each) => each.bare), ...found.sought],
    };
  };
};
