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
import { soughtOf } from './query.ts';

/** Places that hold a query but for one character. */

type Slip = {
  id: string;
  data: PagefindHit['data'];
  /** The likeliest first. */
  guesses: [Guess, ...Guess[]];
  loading?: Promise<Loaded>;
};
/** A slip with its text. `readings`: what stands where the query has its flaw. */
type Loaded = {
  record: FoundRecord;
  guess: Guess | undefined;
  place: number;
  readings: string[];
};

const batchSize = 8;
/** So many readings of a flawed query are compared by how many places have them. */
const readingLimit = 3;

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
  /** What is shown only after all else. */
  private unlikely: Slip[] = [];
  private counts = new Map<string, number>();
  private isRanked = false;
  private readonly shown: Set<string>;
  private readonly index: IndexReader;
  private readonly lang: Lang;

  /** @param shown addresses that the reader has already; kept up to date. */
  constructor(shown: Set<string>, { index, lang }: { index: IndexReader; lang: Lang }) {
    this.shown = shown;
    this.index = index;
    this.lang = lang;
  }

  get isEmpty(): boolean {
    return this.pending.length + this.unlikely.length === 0;
  }

  /** The likelier slip first: the one that more places would explain. */
  private readonly likelier = (a: Guess, b: Guess): number =>
    evidence(a) - evidence(b) ||
    (this.counts.get(keyOf(b)) ?? 0) - (this.counts.get(keyOf(a)) ?? 0);

  /**
   * @param isSound the query is made of words, so that a missing character is believed at once, and
   * other slips only after the places that hold the words.
   */
  async fill(tokens: string[], isSound: boolean): Promise<void> {
    const found = new Map<string, Slip>();
    for (const { hit, guess } of await nearHits(tokens, this.index)) {
      const slip = found.get(hit.id);
      if (slip) slip.guesses.push(guess);
      else found.set(hit.id, { id: hit.id, data: hit.data, guesses: [guess] });
      this.counts.set(keyOf(guess), (this.counts.get(keyOf(guess)) ?? 0) + 1);
    }
    for (const { guesses } of found.values()) guesses.sort(this.likelier);
    const slips = [...found.values()].sort((a, b) => this.likelier(a.guesses[0], b.guesses[0]));
    const isBelieved = ({ guesses: [guess] }: Slip) => !isSound || guess.kind === 'missing';
    this.pending = slips.filter(isBelieved);
    this.unlikely = slips.filter((slip) => !isBelieved(slip));
  }

  /** From now on the unlikely slips follow the likely ones. */
  believeAll(): void {
    this.pending.push(...this.unlikely.splice(0));
  }

  private async load({ data, guesses }: Slip): Promise<Loaded> {
    const { record, text } = await loadRecord(data, this.lang);
    const guess = guesses.find((each) => fitsGuess(text, each));
    const isNamed = guess && record.names.some((name) => fitsGuess(bare(fold(name)), guess));
    const place = guess
      ? evidence(guess) * 100 + (isNamed ? equalOrder(record.kind) : kinds.length)
      : 0;
    return { record, guess, place, readings: guess ? flawless(record, guess) : [] };
  }

  private loadAll(slips: Slip[]): Promise<Loaded[]> {
    return Promise.all(slips.map((slip) => (slip.loading ??= this.load(slip))));
  }

  /**
   * Of what the first texts have in the place of the flaw, what most places have comes first.
   * @param sample how many texts are looked at
   */
  private async rank(sample: number): Promise<void> {
    if (this.isRanked) return;
    this.isRanked = true;
    if (this.pending.length <= sample) return;
    const counts = new Map<string, number>();
    for (const { readings } of await this.loadAll(this.pending.slice(0, sample)))
      for (const reading of new Set(readings)) counts.set(reading, (counts.get(reading) ?? 0) + 1);
    const likely = [...counts].sort((a, b) => b[1] - a[1]).slice(0, readingLimit);
    const found = await Promise.all(
      likely.map(async ([reading]) => {
        const { runs } = soughtOf(reading, this.lang);
        return runs.length === 1
          ? (await this.index.phrase(runs[0] ?? [])).map(({ id }) => id)
          : [];
      }),
    );
    const ranks = new Map<string, number>();
    for (const ids of found)
      for (const id of ids) ranks.set(id, Math.max(ranks.get(id) ?? 0, ids.length));
    const rankOf = ({ id }: Slip) => ranks.get(id) ?? 0;
    this.pending.sort(
      (a, b) => evidence(a.guesses[0]) - evidence(b.guesses[0]) || rankOf(b) - rankOf(a),
    );
  }

  async take(count: number): Promise<Result[]> {
    const results: Result[] = [];
    if (this.pending.length > 0) await this.rank(Math.max(batchSize, count));
    while (results.length < count && this.pending.length > 0) {
      const batch = this.pending.splice(0, Math.max(batchSize, count - results.length));
      const loaded = await this.loadAll(batch);
      for (const { record, guess, readings } of loaded.sort((a, b) => a.place - b.place)) {
        if (!guess) continue;
        const parts = [guess.before, guess.after].filter((part) => part !== '');
        const result = resultOf(record, excerptOf(record, readings, parts), this.lang);
        if (this.shown.has(result.address)) continue;
        this.shown.add(result.address);
        results.push(result);
      }
    }
    return results;
  }
}
