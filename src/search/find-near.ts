import type { Lang } from '../i18n/locales.ts';
import type { Result, Sources } from './answer.ts';
import { excerptOf } from './excerpt.ts';
import type { FindIn, Found } from './find-in.ts';
import { bare, fold, hasHan } from './fold.ts';
import { loadRecord, resultOf } from './load-record.ts';
import { distance, nearestNames } from './near.ts';
import { findByParts, partsOf, type Part } from './parts.ts';
import { ResultQueue } from './result-queue.ts';
import { SlipQueue } from './slips.ts';
import { correctSpelling } from './spelling.ts';

/** What nearly answers a query; loaded only when few things answer it. */

const nearLimit = 8;
/** Results of the one name that the query most likely misspells. */
const closeLimit = 4;

export type Near = { results: Result[]; readAs: string; nearest: string[]; slips: SlipQueue };

/** A name that differs from the query by one character. */
const isClose = (name: string, { plan }: Found): boolean =>
  distance(bare(fold(name)), bare(plan.folded), 1) <= 1;

const showParts = async (parts: Part[], { index, lang }: Found, shown: Set<string>) => {
  const results: Result[] = [];
  const wanted = parts.flatMap(({ forms }) => forms.map((form) => form.bare));
  for (const candidate of (await findByParts(parts, index)).slice(0, nearLimit)) {
    const { record } = await loadRecord(candidate.data, lang);
    const result = resultOf(record, excerptOf(record, [], wanted), lang);
    if (shown.has(result.address)) continue;
    shown.add(result.address);
    results.push(result);
  }
  return results;
};

/** The results of another query, as nearly what was asked for. */
const showInstead = async (query: string, lang: Lang, findIn: FindIn, shown: Set<string>) => {
  const meant = await findIn(query, lang);
  const queue = new ResultQueue(new Set(shown));
  queue.fill(meant.candidates, meant.sought, lang);
  const results = await queue.take(nearLimit);
  return { results, readAs: meant.readAs || query };
};

/**
 * The likelier spelling, the parts of the query, or one slip forgiven.
 * @param total how many results hold the query itself
 * @param shown addresses that the reader has already; kept up to date
 */
export const findNear = async (
  found: Found,
  total: number,
  shown: Set<string>,
  sources: Sources,
  findIn: FindIn,
): Promise<Near> => {
  const { plan, index, lang } = found;
  const near: Near = { results: [], readAs: '', nearest: [], slips: new SlipQueue(shown, found) };
  const nameList = await sources.nameList(lang);
  if (total === 0) near.nearest = nearestNames(nameList, plan.folded);
  if (plan.isQuoted) return near;
  if (total === 0 && /[a-z]{4}/.test(plan.folded)) {
    const spelt = await correctSpelling(plan.folded, sources.words);
    const instead = spelt === plan.folded ? null : await showInstead(spelt, lang, findIn, shown);
    if (instead && instead.results.length > 0) return { ...near, ...instead };
  }
  const { parts, isSound } = await partsOf(plan, index, nameList);
  if (plan.words.length > 0) near.results = await showParts(parts, found, shown);
  if (near.results.length > 0 || total > 0) return near;
  const [nearest] = near.nearest;
  if (nearest !== undefined && isClose(nearest, found)) {
    const { results } = await showInstead(nearest, lang, findIn, shown);
    near.results = results.slice(0, closeLimit);
  }
  for (const { address } of near.results) shown.add(address);
  if (hasHan(plan.folded)) {
    await near.slips.fill(plan.exact[0]?.runs.flat() ?? [], isSound);
    near.results.push(...(await near.slips.take(nearLimit - near.results.length)));
  }
  if (isSound || near.results.length === 0)
    near.results.push(...(await showParts(parts, found, shown)));
  near.slips.believeAll();
  if (near.results.length === 0) near.results = await near.slips.take(nearLimit);
  return near;
};
