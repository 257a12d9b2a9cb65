import { globSync } from 'node:fs';
import { ContentError, type Problem } from '../checks/problem.ts';
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
  /** Otherwise the weight is the most that it can be, to an eighth part. */
  isExact: boolean;
  /** Where the text of that page ends; null where that has no budget. */
  firstFlight: number | null;
};

/** Both are rough: neither is less than the truth. */
type Weighed = { file: string; weight: Weight; flight: number };

const weighRoughly = (site: BuiltSite, { budget }: PageKind, file: string): Weighed => {
  const page = site.page(file);
  const weight = weightOfPage(page, 'rough');
  // Most pages end before the flight does.
  const whole = weight.styles + weight.html;
  const isLonger = whole > (budget.firstFlight ?? Infinity);
  return { file, weight, flight: isLonger ? firstFlightOf(page, 'rough') : whole };
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

const overBudget = (
  site: BuiltSite,
  { budget }: PageKind,
  { file, weight: rough, flight }: Weighed,
): string[] => {
  const isQuick = flight <= (budget.firstFlight ?? Infinity);
  const isLight = (weight: Weight) =>
    sumOf(weight) <= budget.all && weight.scripts <= budget.script;
  if (isQuick && isLight(rough)) return [];
  const page = site.page(file);
  if (isQuick && isLight(weightOfPage(page, 'close'))) return [];
  const weight = weightOfPage(page, 'exact');
  const exactFlight = isQuick ? flight : firstFlightOf(page, 'exact');
  const found: [string, number, number | undefined][] = [
    ['with everything that it loads', sumOf(weight), budget.all],
    ['in scripts', weight.scripts, budget.script],
    ['up to the end of its text', exactFlight, budget.firstFlight],
  ];
  return found.flatMap(([what, bytes, most]) =>
    most !== undefined && bytes > most
      ? [`weighs ${bytes} bytes ${what}, compressed; at most ${most} are wanted.`]
      : [],
  );
};

/** Weighs every page. @throws ContentError naming each page over its budget, or of no kind. */
export const checkBudgets = (dir: string, base?: string): KindWeight[] => {
  const site = new BuiltSite(dir, base);
  const problems: Problem[] = [];
  const byKind = new Map<PageKind, Weighed[]>(pageKinds.map((kind) => [kind, []]));
  for (const file of globSync('**/*.html', { cwd: dir }).sort()) {
    const kind = kindOf(file);
    if (!kind) {
      const message = 'is of no kind that has a budget; name its kind in src/budgets.';
      problems.push({ file: `dist/${file}`, message });
      continue;
    }
    byKind.get(kind)?.push(weighRoughly(site, kind, file));
  }
  const rows = [...byKind].flatMap(([kind, pages]): KindWeight[] => {
    for (const page of pages)
      for (const message of overBudget(site, kind, page))
        problems.push({ file: `dist/${page.file}`, message });
    const [heaviest] = [...pages].sort((a, b) => sumOf(b.weight) - sumOf(a.weight));
    if (!heaviest) return [];
    const page = site.page(heaviest.file);
    return [
      {
        kind,
        pages: pages.length,
        heaviest: heaviest.file,
        ...tellWeight(page, kind),
        firstFlight: kind.budget.firstFlight ? firstFlightOf(page, 'exact') : null,
      },
    ];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return rows;
};
