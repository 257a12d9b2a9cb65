import { sum } from 'd3-array';
import type { Lang } from '../../i18n/locales.ts';
import type {
  IndustryBrainContent,
  PartId,
  StatementContent,
} from '../../schemas/chart-industry-brain.ts';
import type { Fact } from '../../schemas/fact.ts';

export type Statement = { text: string; citations: string[] };

/** A goal with the indicator it belongs to, and the citation that says who reports it. */
export type Goal = { fact: Fact; indicator: string; reportedIn: string | undefined };

export type Rung = {
  id: string;
  name: string;
  start: Fact | undefined;
  target: Goal;
  parts: { name: string; target: Goal }[];
};

export type FoundationPart = {
  id: Exclude<PartId, 'brains' | 'carriers'>;
  name: string;
  holds: string[];
  says: Statement[];
};

type Half = { name: string; place: string; examples: string[]; says: Statement[] };

export type Sector = {
  id: string;
  name: string;
  brain: Half;
  carrier: Half & {
    roof: 'gable' | 'sawtooth' | 'awning';
    target: Goal;
    /** The ladder from the ground up, in the one carrier that has it. */
    rungs: Rung[];
  };
  chapters: string[];
};

export type Tie = {
  from: PartId;
  to: PartId;
  basis: 'draft' | 'ours';
  heads: 'none' | 'end' | 'both';
  /** Numbers of the steps in which both of its ends take part. */
  steps: number[];
};

export type Step = Statement & {
  number: number;
  title: string;
  parts: PartId[];
  /** Where its number stands: on the first tie that no earlier step had, else on its part. */
  mark: { tie: Tie } | { part: PartId };
};

export type IndustryBrain = {
  foundation: FoundationPart[];
  brains: { name: string; abilities: string[]; target: Goal; unsplit: string; says: Statement[] };
  sectors: Sector[];
  ladder: { name: string; citation: string };
  ties: Tie[];
  steps: Step[];
  stepsOf: (part: PartId) => number[];
};

/** @throws when two values that the picture draws on one scale are counted differently. */
const checkRung = ({ id, start, target, parts }: Rung): void => {
  const at = `content/charts/industry-brain.json: the rung "${id}"`;
  if (start && (start.basis !== target.fact.basis || start.unit !== target.fact.unit))
    throw new Error(`${at} joins "${start.id}" and "${target.fact.id}", which count differently.`);
  const total = sum(parts, (part) => part.target.fact.value);
  if (parts.length > 0 && total !== target.fact.value)
    throw new Error(`${at} has parts that make ${total}; its target is ${target.fact.value}.`);
};

/** The system in one language, its numbers looked up by `factOf`. */
export const buildIndustryBrain = (
  content: IndustryBrainContent,
  factOf: (id: string) => Fact,
  lang: Lang,
): IndustryBrain => {
  const say = ({ text, citations }: StatementContent) => ({ text: text[lang], citations });
  const goal = (target: { indicator: string; fact: string; reportedIn?: string | undefined }) => ({
    fact: factOf(target.fact),
    indicator: target.indicator,
    reportedIn: target.reportedIn,
  });
  const rungs = content.ladder.rungs.map((rung): Rung => ({
    id: rung.id,
    name: rung.name[lang],
    start: rung.start === undefined ? undefined : factOf(rung.start),
    target: goal(rung.target),
    parts: rung.parts.map(({ name, target }) => ({ name: name[lang], target: goal(target) })),
  }));
  rungs.forEach(checkRung);
  const stepsOf = (...parts: PartId[]) =>
    content.steps.flatMap((step, index) =>
      parts.every((part) => step.parts.includes(part)) ? [index + 1] : [],
    );
  const ties = content.ties.map((tie): Tie => ({ ...tie, steps: stepsOf(tie.from, tie.to) }));
  const half = (of: IndustryBrainContent['sectors'][number]['brain']): Half => ({
    name: of.name[lang],
    place: of.place,
    examples: of.examples.map((example) => example[lang]),
    says: of.says.map(say),
  });
  return {
    foundation: content.foundation.map(({ id, name, holds, says }) => ({
      id,
      name: name[lang],
      holds: holds.map((held) => held[lang]),
      says: says.map(say),
    })),
    brains: {
      name: content.brains.name[lang],
      abilities: content.brains.abilities.map((ability) => ability[lang]),
      target: goal(content.brains.target),
      unsplit: content.brains.unsplit[lang],
      says: content.brains.says.map(say),
    },
    sectors: content.sectors.map(({ id, name, brain, carrier, chapters }) => ({
      id,
      name: name[lang],
      brain: half(brain),
      carrier: {
        ...half(carrier),
        roof: carrier.roof,
        target: goal(carrier.target),
        rungs: id === content.ladder.sector ? rungs : [],
      },
      chapters,
    })),
    ladder: { name: content.ladder.name[lang], citation: content.ladder.citation },
    ties,
    steps: content.steps.map(({ title, parts, says }, index) => {
      const tie = ties.find(({ steps }) => steps[0] === index + 1);
      const [part = 'warehouse'] = parts;
      return {
        ...say(says),
        number: index + 1,
        title: title[lang],
        parts,
        mark: tie ? { tie } : { part },
      };
    }),
    stepsOf,
  };
};
