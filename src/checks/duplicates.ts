import type { Content, Located } from './load-content.ts';
import type { Problem } from './problem.ts';

/** An id that two things carry would make one of them unreachable. */
export const checkDuplicates = (content: Content): Problem[] => {
  const kinds: [string, Located<{ id: string }>[]][] = [
    ['fact or citation', [...content.facts, ...content.citations]],
    ['term', content.terms],
    ['name', content.names],
    ['agency', content.agencies],
    ['indicator', content.indicators],
    ['responsibility', content.responsibilities],
    ['disagreement', content.disagreements],
    ['source', content.sources],
    ['plan', content.plans],
  ];
  return kinds.flatMap(([kind, items]) => {
    const first = new Map<string, Located<{ id: string }>>();
    return items.flatMap((item) => {
      const before = first.get(item.value.id);
      if (!before) {
        first.set(item.value.id, item);
        return [];
      }
      return [
        {
          file: item.file,
          line: item.line,
          message: `the ${kind} id "${item.value.id}" is taken (${before.file}:${before.line}); every id names one thing.`,
        },
      ];
    });
  });
};

/** Two terms that share a spelling would give a word two renderings. */
export const checkTermSpellings = (content: Content): Problem[] =>
  (['zh', 'en'] as const).flatMap((lang) => {
    const seen = new Map<string, string>();
    return content.terms.flatMap(({ value, file, line }) =>
      [value[lang], ...value.forms[lang]].flatMap((spelling) => {
        const owner = seen.get(spelling.toLowerCase());
        seen.set(spelling.toLowerCase(), value.id);
        return owner === undefined || owner === value.id
          ? []
          : [
              {
                file,
                line,
                message: `${value.id}: "${spelling}" is also a spelling of the term "${owner}"; one spelling, one term.`,
              },
            ];
      }),
    );
  });
