import { globSync } from 'node:fs';
import { ContentError, type Problem } from '../checks/problem.ts';
import { exactnesses } from './brotli.ts';
import { kindOf, pageKinds, type PageKind } from './page-kinds.ts';
import {
  BuiltSite,
  firstFlightOf,
  sumOf,
  weightOfPage,
  type BuiltPage,
  type Weight,
} from './weigh.ts';

/** The heaviest page of a kind, found by a rough weight, what it weighs, and how many there are. */
export type KindWeight = {
  kind: PageKind;
  pages: number;
  heaviest: string;
  weight: Weight;
  /** Otherwise the weight is the most that it can be, to a twelfth. */
  isExact: boolean;
  /** Where the text of that page ends; null where that has no budget. */
  firstFlight: number | null;
};

/** By a rough weight. */
type Weighed = { file: string; weight: number };

/** What is more than the budget allows, found by weights that come nearer to the truth from above. */
const faultsOf = (page: BuiltPage, rough: Weight, { budget }: PageKind): string[] => {
  const mostFlight = budget.firstFlight ?? Infinity;
  let over: [what: string, bytes: number, most: number][] = [];
  for (const exactness of exactnesses) {
    const weight = exactness === 'rough' ? rough : weightOfPage(page, exactness);
    // Most pages end before the flight does.
    const whole = weight.styles + weight.html;
    const flight = whole <= mostFlight ? whole : firstFlightOf(page, exactness);
    const found: typeof over = [
      ['with everything that it loads', sumOf(weight), budget.all],
      ['in scripts', weight.scripts, budget.script],
      ['up to the end of its text', flight, mostFlight],
    ];
    over = found.filter(([, bytes, most]) => bytes > most);
    if (over.length === 0) return [];
  }
  return over.map(
    ([what, bytes, most]) =>
      `weighs ${bytes} bytes ${what}, compressed; at most ${most} are wanted.`,
  );
};

/** The weight of a long page takes a second, and far below its budget nobody needs it exactly. */
const tellWeight = (
  page: BuiltPage,
  { budget }: PageKind,
): Pick<KindWeight, 'weight' | 'isExact'> => {
  const close = weightOfPage(page, 'close');
  return sumOf(close) < 0.75 * budget.all
    ? { weight: close, isExact: false }
    : { weight: weightOfPage(page, 'exact'), isExact: true };
};

/** The page that weighs most; a rough weight can be wrong about those that are within a sixth. */
const heaviestOf = (site: BuiltSite, pages: Weighed[]): string | undefined => {
  const most = Math.max(...pages.map(({ weight }) => weight));
  const [heaviest] = pages
    .filter(({ weight }) => weight >= 0.83 * most)
    .map(({ file }) => ({ file, weight: sumOf(weightOfPage(site.page(file), 'fair')) }))
    .sort((a, b) => b.weight - a.weight);
  return heaviest?.file;
};

/** Weighs every page. @throws ContentError naming each page over its budget, or of no kind. */
export const checkBudgets = (dir: string, base?: string): KindWeight[] => {
  const site = new BuiltSite(dir, base);
  const problems: Problem[] = [];
  const byKind = new Map<PageKind, Weighed[]>(pageKinds.map((kind) => [kind, []]));
  const report = (file: string, message: string) =>
    problems.push({ file: `dist/${file}`, message });
  for (const file of globSync('**/*.html', { cwd: dir }).sort()) {
    const kind = kindOf(file);
    if (!kind) {
      report(file, 'is of no kind that has a budget; name its kind in src/budgets.');
      continue;
    }
    const page = site.page(file);
    const rough = weightOfPage(page, 'rough');
    for (const fault of faultsOf(page, rough, kind)) report(file, fault);
    byKind.get(kind)?.push({ file, weight: sumOf(rough) });
  }
  const rows = [...byKind].flatMap(([kind, pages]): KindWeight[] => {
    const heaviest = heaviestOf(site, pages);
    if (heaviest === undefined) return [];
    const page = site.page(heaviest);
    return [
      {
        kind,
        pages: pages.length,
        heaviest,
        ...tellWeight(page, kind),
        firstFlight: kind.budget.firstFlight ? firstFlightOf(page, 'exact') : null,
      },
    ];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return rows;
};
