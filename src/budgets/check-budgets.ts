import { globSync } from 'node:fs';
import { ContentError, type Problem } from '../checks/problem.ts';
import { exactnesses, type Exactness } from './brotli.ts';
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
  /** Otherwise the weight is the most that it can be, to a fifth. */
  isExact: boolean;
  /** Where the text of that page ends; null where that has no budget. */
  firstFlight: number | null;
};

/** By a rough weight. */
type Weighed = { file: string; weight: number };

type Measure = { what: string; most: number; bytes: (exactness: Exactness) => number };

const measuresOf = (page: BuiltPage, rough: Weight, { budget }: PageKind): Measure[] => {
  const whole = (exactness: Exactness): Weight =>
    exactness === 'rough' ? rough : weightOfPage(page, exactness);
  const all: Measure[] = [
    {
      what: 'with everything that it loads',
      most: budget.all,
      bytes: (exactness) => sumOf(whole(exactness)),
    },
    { what: 'in scripts', most: budget.script, bytes: () => rough.scripts },
  ];
  if (budget.firstFlight === undefined) return all;
  const flight: Measure = {
    what: 'up to the end of its text',
    most: budget.firstFlight,
    bytes: (exactness) => firstFlightOf(page, exactness),
  };
  // Most pages end before the flight does.
  return rough.styles + rough.html <= flight.most ? all : [...all, flight];
};

/** What is more than the budget allows: each is measured as exactly as it takes to tell. */
const faultsOf = (page: BuiltPage, rough: Weight, kind: PageKind): string[] =>
  measuresOf(page, rough, kind)
    .filter(({ bytes, most }) => exactnesses.every((exactness) => bytes(exactness) > most))
    .map(
      ({ what, bytes, most }) =>
        `weighs ${bytes('exact')} bytes ${what}, compressed; at most ${most} are wanted.`,
    );

/** The weight of a long page takes a second, and far below its budget nobody needs it exactly. */
const tellWeight = (
  page: BuiltPage,
  { budget }: PageKind,
): Pick<KindWeight, 'weight' | 'isExact'> => {
  const fair = weightOfPage(page, 'fair');
  return sumOf(fair) < 0.9 * budget.all
    ? { weight: fair, isExact: false }
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
