import { greatest, group, least } from 'd3-array';
import type { BuiltIndicator } from '../../indicators/build-indicator.ts';
import type { Status, Value } from '../../indicators/status.ts';
import type { Disagreement } from '../../schemas/disagreement.ts';
import type { Fact } from '../../schemas/fact.ts';
import { indicatorGroups, type IndicatorGroup } from '../../schemas/indicator.ts';

/** One point of a panel; facts that say the same of the same year share it. */
export type TargetMark = {
  /** The first is the one that is written beside the point. */
  facts: [Fact, ...Fact[]];
  kind: 'baseline' | 'actual' | 'expected' | 'target';
  year: number;
  value: number;
  basis: string;
  /** Whether it is counted like the latest target. */
  isMain: boolean;
  status: Status | undefined;
};

/** Two marks or more of one basis: measured values, or the last of them and a later target. */
export type TargetLine = { kind: 'measured' | 'towards'; marks: TargetMark[] };

export type TargetPanel = {
  built: BuiltIndicator;
  id: string;
  group: IndicatorGroup;
  /** The judgement of the latest target that a document of ours sets, and its year. */
  status: Status;
  dueYear: number | undefined;
  marks: TargetMark[];
  lines: TargetLine[];
  /** Neighbours in time between which what is counted changes; nothing joins them. */
  breaks: [TargetMark, TargetMark][];
  /** Whether some values are counted in another way than the latest target. */
  hasOtherBasis: boolean;
  /** The disagreement that tells of the ways of counting. */
  reason: Disagreement | undefined;
  /** Targets that only unverified sources give: all of them, some, or none. */
  undrawn: 'all' | 'some' | 'none';
  /** Start, outcomes and target, where all are counted in one way. */
  progress: { start: TargetMark; target: TargetMark; outcomes: TargetMark[] } | undefined;
};

const isDrawn = ({ fact, isVerified }: Value): boolean => isVerified && fact.year !== undefined;

const kindOf = ({ kind, isExpected }: Fact): TargetMark['kind'] =>
  kind === 'count' ? 'actual' : kind === 'actual' && isExpected === true ? 'expected' : kind;

const isTarget = ({ kind }: TargetMark): boolean => kind === 'target';

const marksOf = ({ series, targets, headline }: BuiltIndicator): TargetMark[] => {
  const mainBasis = headline?.fact.basis ?? '';
  const facts = series.flatMap(({ values }) => values.filter(isDrawn).map(({ fact }) => fact));
  const same = group(facts, (fact) =>
    [fact.basis ?? '', fact.year, fact.value, fact.kind === 'target'].join(' '),
  );
  return [...same.values()]
    .map((found): TargetMark => {
      // The latest target and a starting value speak for their point.
      const [lead, ...rest] = found.sort(
        (a, b) =>
          Number(b === headline?.fact) - Number(a === headline?.fact) ||
          Number(b.kind === 'baseline') - Number(a.kind === 'baseline'),
      ) as [Fact, ...Fact[]];
      return {
        facts: [lead, ...rest],
        kind: kindOf(lead),
        year: lead.year ?? 0,
        value: lead.value,
        basis: lead.basis ?? '',
        isMain: (lead.basis ?? '') === mainBasis,
        status: targets.find(({ fact }) => fact === lead)?.judgement.status,
      };
    })
    .sort((a, b) => a.year - b.year || Number(isTarget(a)) - Number(isTarget(b)));
};

const linesOf = (marks: TargetMark[]): TargetLine[] =>
  [...group(marks, ({ basis }) => basis).values()].flatMap((own): TargetLine[] => {
    const measured = own.filter((mark) => !isTarget(mark));
    const newest = measured.at(-1);
    if (newest === undefined) return [];
    return [
      ...(measured.length > 1 ? [{ kind: 'measured' as const, marks: measured }] : []),
      ...own
        .filter((mark) => isTarget(mark) && mark.year > newest.year)
        .map((target) => ({ kind: 'towards' as const, marks: [newest, target] })),
    ];
  });

/** Where a year brings only values of bases that no year before it had. */
const breaksOf = (marks: TargetMark[]): TargetPanel['breaks'] => {
  const years = [...group(marks, ({ year }) => year).values()];
  const seen = new Set<string>();
  return years.flatMap((now, index): TargetPanel['breaks'] => {
    const before = years[index - 1] ?? [];
    const isNew = now.every(({ basis }) => !seen.has(basis));
    for (const { basis } of now) seen.add(basis);
    if (before.length === 0 || !isNew) return [];
    const measured = (all: TargetMark[]) => {
      const found = all.filter((mark) => !isTarget(mark));
      return found.length > 0 ? found : all;
    };
    const pairs = measured(before).flatMap((from) =>
      measured(now).map((to): [TargetMark, TargetMark] => [from, to]),
    );
    const nearest = least(pairs, ([from, to]) => Math.abs(from.value - to.value));
    return nearest ? [nearest] : [];
  });
};

const progressOf = (marks: TargetMark[], headline: Fact | undefined): TargetPanel['progress'] => {
  const main = marks.filter(({ isMain }) => isMain);
  const target = main.find(({ facts }) => headline !== undefined && facts.includes(headline));
  if (target === undefined) return undefined;
  const measured = main.filter((mark) => !isTarget(mark) && mark.year < target.year);
  const start = measured.find(({ kind }) => kind === 'baseline') ?? measured[0];
  if (start === undefined || start.value === target.value) return undefined;
  const outcomes = main.filter(
    (mark) => !isTarget(mark) && mark !== start && mark.year >= start.year,
  );
  return { start, target, outcomes };
};

/**
 * Of the disagreements on the indicator, the one that sets most of its bases side by side; one
 * that names values on both sides of a break goes first.
 */
const reasonOf = (
  id: string,
  marks: TargetMark[],
  breaks: TargetPanel['breaks'],
  disagreements: Disagreement[],
): Disagreement | undefined => {
  const about = disagreements
    .filter(({ indicators }) => indicators.includes(id))
    .map((disagreement) => {
      const { sides } = disagreement;
      const said = new Set(sides.flatMap((side) => ('fact' in side ? [side.fact] : [])));
      const named = marks.filter(({ facts }) => facts.some((fact) => said.has(fact.id)));
      return { disagreement, named, bases: new Set(named.map(({ basis }) => basis)) };
    })
    .filter(({ bases }) => bases.size > 1);
  const onBreak = about.filter(({ named }) =>
    breaks.some((pair) => pair.every((mark) => named.includes(mark))),
  );
  const fitting = onBreak.length > 0 ? onBreak : about;
  return greatest(fitting, ({ bases }) => bases.size)?.disagreement;
};

const buildPanel = (built: BuiltIndicator, disagreements: Disagreement[]): TargetPanel => {
  const { indicator, targets, headline } = built;
  const marks = marksOf(built);
  const breaks = breaksOf(marks);
  const hasOtherBasis = new Set(marks.map(({ basis }) => basis)).size > 1;
  const dated = targets.filter(({ fact }) => fact.year !== undefined);
  const drawn = dated.filter(isDrawn);
  return {
    built,
    id: indicator.id,
    group: indicator.group,
    status: headline?.judgement.status ?? 'no-data',
    dueYear: headline?.fact.year,
    marks,
    lines: linesOf(marks),
    breaks,
    hasOtherBasis,
    reason: hasOtherBasis ? reasonOf(indicator.id, marks, breaks, disagreements) : undefined,
    undrawn: drawn.length === 0 ? 'all' : drawn.length < dated.length ? 'some' : 'none',
    progress: progressOf(marks, headline?.fact),
  };
};

/** A target, and a verified measured value or a second target. */
const hasPanel = ({ targets, measured }: BuiltIndicator): boolean =>
  targets.length > 0 && (targets.length > 1 || measured.some(isDrawn));

/** The panels by subject; within one, the rows of Table 1 come first, in its order. */
export const buildTargets = (
  indicators: BuiltIndicator[],
  disagreements: Disagreement[],
): TargetPanel[] => {
  const order = ({ indicator }: BuiltIndicator): number =>
    indicatorGroups.indexOf(indicator.group) * 100 + (indicator.row ?? 99);
  return indicators
    .filter(hasPanel)
    .sort((a, b) => order(a) - order(b))
    .map((built) => buildPanel(built, disagreements));
};

/** How many panels have each status. */
export const countStatuses = (panels: TargetPanel[]): Record<Status, number> => {
  const count = (status: Status) => panels.filter((panel) => panel.status === status).length;
  return {
    reached: count('reached'),
    missed: count('missed'),
    'on-the-way': count('on-the-way'),
    'not-comparable': count('not-comparable'),
    'no-data': count('no-data'),
  };
};
