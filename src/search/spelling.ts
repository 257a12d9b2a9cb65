import { distance } from './near.ts';
import { wordForms } from './word-forms.ts';

/** Corrects English words that the pages do not have to the likeliest that they do. */

export type Words = (letter: string) => Promise<string[]>;

const shortest = 4;

/** One slip in a short word, two in a long one; neighbours that changed places are one. */
const slipsIn = (word: string): number => (word.length < 7 ? 1 : 2);

const swapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((char, place) => char !== b[place]);
  return (
    at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
};

const corrected = async (word: string, words: Words): Promise<string> => {
  const known = await words(word.charAt(0));
  if ([word, ...wordForms(word)].some((form) => known.includes(form))) return word;
  let best = word;
  let least = slipsIn(word) + 1;
  for (const each of known) {
    const slips = swapped(word, each) ? 1 : distance(word, each, slipsIn(word));
    // The list begins with the commonest.
    if (slips < least) [best, least] = [each, slips];
  }
  return best;
};

/** The folded query with its words corrected. */
export const correctSpelling = async (folded: string, words: Words): Promise<string> => {
  let query = folded;
  for (const [word] of folded.matchAll(new RegExp(`(?<![a-z])[a-z]{${shortest},}(?![a-z])`, 'g')))
    query = query.replace(word, await corrected(word, words));
  return query;
};
