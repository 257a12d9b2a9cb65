import { bare, fold, hasHan } from './fold.ts';
import type { Candidate, IndexReader } from './index-reader.ts';
import { byNameAndKind, inOrder } from './order.ts';
import { soughtOf, type Plan, type Sought } from './query.ts';
import { wordForms } from './word-forms.ts';

/** A query that stands nowhere as a whole, by the parts of it that do. */

/** A part in its forms; any of them will do. */
export type Part = { forms: Sought[]; length: number };

/** Words that ask and tell nothing. */
const hanQuestions =
  /是多少|有多少|多少|是什么|什么时候|什么|怎么样|怎么|如何|哪些|哪个|哪里|哪|为什么|请问|关于|有没有|由谁|谁|吗|呢|(?<!目)的/gu;
const englishQuestions = new Set(
  'a an and are be by did do does for from has have how in is it its many much of on or that the this to was were what when where which who why will with about there any'.split(
    ' ',
  ),
);

/** Longer queries are cut: every pair of places is asked. */
const tokenLimit = 40;
/** A word that so few records hold may be a slip that happens to stand somewhere. */
const commonCount = 3;

/**
 * Cuts tokens into stretches that stand in the index: names where there are some, else words of a
 * few characters, so that as few as possible are single. `isSound`: none is, and each is common; what was typed is then hardly a slip.
 */
export const cutTokens = async (
  all: string[],
  index: IndexReader,
  names: Set<string>,
): Promise<{ parts: string[][]; isSound: boolean }> => {
  const tokens = all.slice(0, tokenLimit);
  // All that follows needs no further file.
  await index.all(tokens);
  const counts = new Map<string, number>();
  const ends: number[] = [];
  let known = 0;
  for (let start = 0; start < tokens.length; start += 1) {
    // What stands from one place to another also stands from the next place to there.
    let end = Math.max(known, start + 1);
    while (end < tokens.length) {
      const run = tokens.slice(start, end + 1);
      const count = (await index.phrase(run)).length;
      if (count === 0) break;
      counts.set(run.join(' '), count);
      end += 1;
    }
    known = end;
    ends.push(end);
  }
  const price = (part: string[]): number => {
    const text = part.join('');
    if (names.has(text)) return 0.5;
    // A long stretch is rarely one word.
    return part.length > 1 ? part.length / 2 : hasHan(text) ? 100 : 0.5;
  };
  // Cheapest way from each place to the end.
  const cost: number[] = [];
  const step: number[] = [];
  cost[tokens.length] = 0;
  for (let start = tokens.length - 1; start >= 0; start -= 1) {
    cost[start] = Infinity;
    for (let end = start + 1; end <= (ends[start] ?? start + 1); end += 1) {
      const own = price(tokens.slice(start, end)) + (cost[end] ?? 0);
      if (own <= (cost[start] ?? Infinity)) {
        cost[start] = own;
        step[start] = end;
      }
    }
  }
  const parts: string[][] = [];
  for (let at = 0; at < tokens.length; at = step[at] ?? tokens.length)
    parts.push(tokens.slice(at, step[at]));
  const isSound = parts.every(
    (part) =>
      (part.length > 1 || !hasHan(part.join(''))) &&
      (part.length === 1 || (counts.get(part.join(' ')) ?? commonCount) >= commonCount),
  );
  return { parts, isSound };
};

const asSought = (tokens: string[]): Sought => ({ bare: bare(tokens.join('')), runs: [tokens] });

/** The parts of a query that tell something, and whether all of it is made of such parts. */
export const partsOf = async (
  plan: Plan,
  index: IndexReader,
  nameList: string[],
): Promise<{ parts: Part[]; isSound: boolean }> => {
  const parts: Part[] = [];
  const names = new Set(nameList.map((name) => bare(fold(name))));
  let isAllSound = true;
  const pieces = plan.folded.replace(hanQuestions, ' ').split(/[\s"]+/);
  for (const piece of pieces) {
    const whole = soughtOf(piece, plan.lang);
    if (whole.bare === '' || englishQuestions.has(whole.bare)) continue;
    if (!hasHan(piece)) {
      const forms = wordForms(piece).map((form) => soughtOf(form, plan.lang));
      parts.push({ forms: [whole, ...forms], length: 2 });
      continue;
    }
    for (const run of whole.runs) {
      const { parts: found, isSound } = await cutTokens(run, index, names);
      isAllSound &&= isSound;
      for (const tokens of found)
        if (tokens.length > 1 || !hasHan(tokens.join('')))
          parts.push({ forms: [asSought(tokens)], length: tokens.length });
    }
  }
  return { parts: parts.slice(0, 12), isSound: isAllSound };
};

/** `named`: how many of the parts stand in its names. */
type PartMatch = { candidate: Candidate; weight: number; named: number };

/** A record should hold so much of what the parts weigh together; where none does, so much. */
const goodShare = 0.6;
const leastShare = 0.4;

/** Records that hold most of the parts; a part weighs more the longer and the rarer it is. */
export const findByParts = async (parts: Part[], index: IndexReader): Promise<Candidate[]> => {
  const votes = new Map<string, PartMatch>();
  let total = 0;
  let present = 0;
  for (const { forms, length } of parts) {
    const found = new Map<string, Candidate>();
    for (const form of forms)
      for (const candidate of await index.exact(form))
        if (!found.has(candidate.id)) found.set(candidate.id, candidate);
    if (found.size === 0) continue;
    present += 1;
    const weight = length * Math.log(2 + 1000 / (1 + found.size));
    total += weight;
    for (const candidate of found.values()) {
      const vote = votes.get(candidate.id);
      votes.set(candidate.id, {
        candidate: vote && inOrder(vote.candidate, candidate) < 0 ? vote.candidate : candidate,
        weight: (vote?.weight ?? 0) + weight,
        named: (vote?.named ?? 0) + (candidate.inName < 3 ? 1 : 0),
      });
    }
  }
  if (present < Math.min(2, parts.length) || present < parts.length / 2) return [];
  const best = Math.max(0, ...[...votes.values()].map(({ weight }) => weight));
  const least = Math.max(Math.min(best, total * goodShare), total * leastShare);
  return [...votes.values()]
    .filter(({ weight }) => weight >= least)
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        byNameAndKind(a.candidate, b.candidate) ||
        b.named - a.named ||
        inOrder(a.candidate, b.candidate),
    )
    .map(({ candidate }) => candidate);
};
