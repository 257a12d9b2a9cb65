import type { Lang } from '../i18n/locales.ts';
import type { Result } from './answer.ts';
import { excerptOf } from './excerpt.ts';
import { bare, fold } from './fold.ts';
import type { FoundRecord } from './head.ts';
import type { IndexReader, PagefindHit } from './index-reader.ts';
import { kinds } from './kinds.ts';
import { loadRecord, resultOf } from './load-record.ts';
import { fitsGuess, nearHits, type Guess } from './near-text.ts';
import { equalOrder } from './order.ts';

/** Places that hold a query but for one character. */

type Slip = { data: PagefindHit['data']; guesses: Guess[]; lang: Lang };

const batchSize = 8;

/** The very words that stand where the query has its flaw, so that they are marked as one. */
const flawless = (record: FoundRecord, { before, after, kind }: Guess): string[] => {
  const escape = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const whole = new RegExp(`${escape(before)}${kind === 'extra' ? '' : '.'}${escape(after)}`, 'u');
  return [...record.names, ...record.blocks.map((block) => block.text)]
    .map((each) => whole.exec(bare(fold(each)))?.[0])
    .filter((each) => each !== undefined);
};

/** A text with all the characters and one more says most, one that lacks a character least. */
const evidence = ({ kind }: Guess): number => ['missing', 'wrong', 'extra'].indexOf(kind);

const keyOf = ({ kind, before, after }: Guess): string => `${kind} ${before} ${after}`;

export class SlipQueue {
  private pending: Slip[] = [];
  private counts = new Map<string, number>();
  private readonly shown: Set<string>;

  /** @param shown addresses that the reader has already; kept up to date. */
  constructor(shown: Set<string>) {
    this.shown = shown;
  }

  get isEmpty(): boolean {
    return this.pending.length === 0;
  }

  /** The likelier slip first: the one that more places would explain. */
  private readonly likelier = (a: Guess, b: Guess): number =>
    evidence(a) - evidence(b) ||
    (this.counts.get(keyOf(b)) ?? 0) - (this.counts.get(keyOf(a)) ?? 0);

  /** @param isSound the query is made of words, so that only a missing character is believed. */
  async fill(tokens: string[], index: IndexReader, lang: Lang, isSound: boolean): Promise<void> {
    const found = new Map<string, Slip>();
    for (const { hit, guess } of await nearHits(tokens, index)) {
      if (isSound && guess.kind !== 'missing') continue;
      const slip = found.get(hit.id) ?? { data: hit.data, guesses: [], lang };
      slip.guesses.push(guess);
      found.set(hit.id, slip);
      this.counts.set(keyOf(guess), (this.counts.get(keyOf(guess)) ?? 0) + 1);
    }
    for (const { guesses } of found.values()) guesses.sort(this.likelier);
    this.pending = [...found.values()].sort(({ guesses: [a] }, { guesses: [b] }) =>
      a && b ? this.likelier(a, b) : 0,
    );
  }

  private async load({ data, guesses, lang }: Slip) {
    const { record, text } = await loadRecord(data, lang);
    const guess = guesses.find((each) => fitsGuess(text, each));
    const isNamed = guess && record.names.some((name) => fitsGuess(bare(fold(name)), guess));
    const place = guess
      ? evidence(guess) * 100 + (isNamed ? equalOrder(record.kind) : kinds.length)
      : 0;
    return { record, lang, guess, place };
  }

  async take(count: number): Promise<Result[]> {
    const results: Result[] = [];
    while (results.length < count && this.pending.length > 0) {
      const batch = this.pending.splice(0, Math.max(batchSize, count - results.length));
      const loaded = await Promise.all(batch.map((each) => this.load(each)));
      for (const { record, lang, guess } of loaded.sort((a, b) => a.place - b.place)) {
        if (!guess) continue;
        const parts = [guess.before, guess.after].filter((part) => part !== '');
        const result = resultOf(record, excerptOf(record, flawless(record, guess), parts), lang);
        if (this.shown.has(result.address)) continue;
        this.shown.add(result.address);
        results.push(result);
      }
    }
    return results;
  }
}
