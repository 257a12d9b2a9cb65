/**
 * Other forms of English words: singular and plural, British and American spelling. The index holds
 * words as they are written, so a query asks for its forms. Takes and gives folded text.
 */

/** American and British spellings that no rule tells. */
const spellings: [american: string, british: string][] = [
  ['center', 'centre'],
  ['fiber', 'fibre'],
  ['meter', 'metre'],
  ['program', 'programme'],
  ['catalog', 'catalogue'],
  ['analog', 'analogue'],
  ['dialog', 'dialogue'],
  ['license', 'licence'],
  ['defense', 'defence'],
  ['labor', 'labour'],
  ['color', 'colour'],
  ['harbor', 'harbour'],
  ['neighbor', 'neighbour'],
  ['behavior', 'behaviour'],
  ['favor', 'favour'],
  ['modeling', 'modelling'],
  ['labeling', 'labelling'],
  ['fulfill', 'fulfil'],
  ['enrollment', 'enrolment'],
  ['aging', 'ageing'],
  ['aluminum', 'aluminium'],
];
const known = new Map(
  spellings.flatMap(([american, british]): [string, string][] => [
    [american, british],
    [british, american],
    [`${american}s`, `${british}s`],
    [`${british}s`, `${american}s`],
  ]),
);

/** “Enterprise”, “supervise” and the like are written alike on both sides. */
const alike = /(?:pr|v|w|exerc|prec|prom|compr)i[sz](?:e|es|ed|er|ers|ing)$/;

/** The word in the other spelling; the word itself where both write it alike. */
export const otherSpelling = (word: string): string => {
  const other = known.get(word);
  if (other !== undefined) return other;
  if (alike.test(word)) return word;
  return word.replace(
    /(?<=\w{3})([iy])([sz])(e|es|ed|er|ers|ing|ation|ations|able)$/,
    (_, vowel: string, letter: string, ending: string) =>
      `${vowel}${letter === 's' ? 'z' : 's'}${ending}`,
  );
};

/** The plural of a singular word and the other way round; the word itself where none is told. */
export const otherNumber = (word: string): string => {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  if (/[^suia]s$/.test(word)) return word.slice(0, -1);
  if (/[suia]s$/.test(word)) return word;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:[xz]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`;
};

const changeAll = (text: string, change: (word: string) => string): string =>
  text.replace(/[a-z]{3,}/g, change);

const formLimit = 8;

/** The query with its words in another form, the likeliest first; itself not among them. */
export const wordForms = (query: string): string[] => {
  const spelt = changeAll(query, otherSpelling);
  const words = [...query.matchAll(/[a-z]{3,}/g)];
  const forms = [spelt];
  // The last word is most often the one that has a number.
  for (const base of new Set([query, spelt]))
    for (const { 0: word, index } of words.toReversed()) {
      const own = base === query ? word : otherSpelling(word);
      forms.push(`${base.slice(0, index)}${otherNumber(own)}${base.slice(index + own.length)}`);
    }
  return [...new Set(forms)].filter((form) => form !== query).slice(0, formLimit);
};
