import { globSync } from 'node:fs';
import { ContentError, type Problem } from '../checks/problem.ts';
import { kindOf, pageKinds, type PageKind } from './page-kinds.ts';
import { BuiltSite, sumOf, type Weight } from './weigh.ts';

/** The heaviest page of a kind, and how many there are. */
export type KindWeight = {
  kind: PageKind;
  pages: number;
  heaviest: string;
  weight: Weight;
  /** Of the page whose text comes last. */
  firstFlight: number | null;
  /** Pages whose whole HTML and style sheets weigh more than the first flight may. */
  isLonger: number;
};

/** `flight` is rough too, and only of pages whose first flight has a budget. */
type Weighed = { file: string; weight: Weight; flight: number };

const overBudget = (
  site: BuiltSite,
  { budget }: PageKind,
  { file, weight: rough, flight }: Weighed,
): string[] => {
  const isQuick = flight <= (budget.firstFlight ?? Infinity);
  const isLight = (weight: Weight) =>
    sumOf(weight) <= budget.all && weight.scripts <= budget.script;
  if (isQuick && (isLight(rough) || isLight(site.weightOf(file, 'close')))) return [];
  const weight = site.weightOf(file, 'exact');
  const found: [string, number, number | undefined][] = [
    ['with everything that it loads', sumOf(weight), budget.all],
    ['in scripts', weight.scripts, budget.script],
    ['up to the end of its text', site.firstFlightOf(file, weight), budget.firstFlight],
  ];
  return found.flatMap(([what, bytes, most]) =>
    most !== undefined && bytes > most
      ? [`weighs ${bytes} bytes ${what}, compressed; at most ${most} are wanted.`]
      : [],
  );
};

const upToAll = ({ weight }: Weighed): number => weight.html + weight.styles;

/** Weighs the ends of texts only while a page may still have a later one. */
const longestFlight = (site: BuiltSite, pages: Weighed[]): number =>
  [...pages]
    .sort((a, b) => b.flight - a.flight)
    .reduce(
      (most, page) =>
        page.flight > most ? Math.max(most, site.firstFlightOf(page.file, page.weight)) : most,
      0,
    );

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
    const weight = site.weightOf(file, 'rough');
    const flight = kind.budget.firstFlight ? site.roughFlightOf(file, weight) : 0;
    byKind.get(kind)?.push({ file, weight, flight });
  }
  const rows = [...byKind].flatMap(([kind, pages]): KindWeight[] => {
    for (const page of pages)
      for (const message of overBudget(site, kind, page))
        problems.push({ file: `dist/${page.file}`, message });
    const [heaviest] = [...pages].sort((a, b) => sumOf(b.weight) - sumOf(a.weight));
    if (!heaviest) return [];
    return [
      {
        kind,
        pages: pages.length,
        heaviest: heaviest.file,
        weight: site.weightOf(heaviest.file, 'exact'),
        firstFlight: kind.budget.firstFlight ? longestFlight(site, pages) : null,
        isLonger: pages.filter((page) => upToAll(page) > 14_000).length,
      },
    ];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return rows;
};
