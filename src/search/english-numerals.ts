/** English numerals in words as figures: fourteenth → 14th, ten per cent → 10%. Folded text. */

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = new Map<string, number>([
  ...('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, at) => [word, at + 1]) as [string, number][]),
]);

const valueOf = (word: string, one?: string): number =>
  ones.includes(word)
    ? ones.indexOf(word)
    : tens.indexOf(word) * 10 + (one === undefined ? 0 : ones.indexOf(one));

const suffix = (value: number): string =>
  (value > 3 && value < 21) || value % 10 > 3 || value % 10 === 0
    ? 'th'
    : (['st', 'nd', 'rd'][(value % 10) - 1] ?? 'th');

const cardinal = new RegExp(
  `\\b(?:(${tens.slice(2).join('|')})[- ](${ones.slice(1, 10).join('|')})|(${[...ones, ...tens.slice(2)].join('|')}))(?= (?:per ?cent|billion|million|trillion|thousand)\\b)`,
  'g',
);

/** The query with numbers in figures, where the words are not those of a name. */
export const figuresOf = (query: string): string =>
  query
    .replace(cardinal, (_, ten?: string, one?: string, single?: string) =>
      String(ten === undefined ? valueOf(single ?? '') : valueOf(ten, one)),
    )
    .replace(/\b[a-z]+(?=[- ](?:five|three)[- ]year\b)/g, (word) => {
      const value = ordinals.get(word);
      return value === undefined ? word : `${value}${suffix(value)}`;
    })
    .replace(/(?<=\d) ?per ?cent\b/g, '%')
    .replace(/\b(five|three)[- ]year\b/g, '$1-year');
