import { globSync, readFileSync } from 'node:fs';
import { mutateBytes, type Mutate, type Mutation } from './mutate-bytes.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateMdx } from './mutate-mdx.ts';
import { randomFrom } from './random.ts';

export type Case = Mutation & { number: number; file: string };

/** The kinds of content files; each is struck as often as the others, however many it has. */
const kinds = [
  'content/*.json',
  'content/facts/*.json',
  'content/{citations,names}/**/*.json',
  'content/charts/*.json',
  'content/ui/*.json',
  'content/plans/*/plan.json',
  'content/plans/*/*/*.mdx',
  'content/plans/*/*/*.mdx',
  'content/pages/*/*.mdx',
] as const;

/** Case `number` of a seed; the same ones every time, as long as the content is the same. */
export const makeCase = (seed: number, number: number): Case => {
  const random = randomFrom(Math.imul(seed, 1_000_003) + number);
  const files = globSync(random.pick(kinds)).sort();
  const file = files[random.below(files.length)] ?? 'content/terms.json';
  const own: Mutate = file.endsWith('.mdx') ? mutateMdx : mutateJson;
  const mutate = random.pick([own, own, own, mutateBytes]);
  return { number, file, ...mutate(readFileSync(file), random) };
};
