import type { Lang } from '../i18n/locales.ts';
import type { Result } from './answer.ts';
import { excerptOf } from './excerpt.ts';
import { bare, fold } from './fold.ts';
import type { Candidate } from './index-reader.ts';
import { kinds } from './kinds.ts';
import { loadRecord, resultOf } from './load-record.ts';
import { equalOrder } from './order.ts';

/** `isLast`: its text has another form of the words, which is seen only when it is loaded. */
type Pending = { candidate: Candidate; sought: string[]; lang: Lang; isLast?: boolean };

/** Takes results by the batch; a text is loaded only when it is to be shown. */
export class ResultQueue {
  private pending: Pending[] = [];
  private readonly shown: Set<string>;

  /** @param shown addresses that the reader has already; kept up to date. */
  constructor(shown: Set<string>) {
    this.shown = shown;
  }

  fill(candidates: Candidate[], sought: string[], lang: Lang): void {
    this.pending = candidates.map((candidate) => ({ candidate, sought, lang }));
  }

  private async load(each: Pending) {
    const { candidate, sought, lang } = each;
    const { record } = await loadRecord(candidate.data, lang);
    const excerpt = excerptOf(record, sought, sought);
    // The first of a record's names is its own; the others are forms of it.
    const isOwnName = bare(fold(record.names[0] ?? '')) === sought[0];
    return { result: resultOf(record, excerpt, lang), excerpt, isOwnName, each };
  }

  async take(count: number): Promise<Result[]> {
    const results: Result[] = [];
    while (results.length < count && this.pending.length > 0) {
      const batch = this.pending.splice(0, count - results.length);
      const loaded = await Promise.all(batch.map((each) => this.load(each)));
      // Names are compared once more as they are written, where Pagefind could not.
      const place = ({ excerpt, isOwnName, each }: (typeof loaded)[number]) =>
        excerpt.name === 'equal'
          ? equalOrder(each.candidate.kind) + (isOwnName ? 0 : kinds.length)
          : 99;
      loaded.sort((a, b) => place(a) - place(b));
      for (const { result, excerpt, each } of loaded) {
        if (each.candidate.isUnsure && !excerpt.isExact) continue;
        if (!excerpt.isExact && !each.isLast) {
          this.pending.push({ ...each, isLast: true });
          continue;
        }
        if (this.shown.has(result.address)) continue;
        this.shown.add(result.address);
        results.push(result);
      }
    }
    return results;
  }
}
