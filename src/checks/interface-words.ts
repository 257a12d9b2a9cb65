import type { Content } from './load-content.ts';
import type { Problem } from './problem.ts';

/** Interface words exist in both languages, with the same placeholders. */
export const checkInterfaceWords = ({ ui }: Content): Problem[] => {
  const [zh, en] = ui;
  if (!zh || !en) return [];
  const wrong = ui.filter(
    ({ data }) => data === null || typeof data !== 'object' || Array.isArray(data),
  );
  if (wrong.length > 0)
    return wrong.map(({ file }) => ({
      file,
      line: 1,
      message: 'The file must hold one object, { … }, of words by their keys.',
    }));
  const words = (data: unknown) => data as Record<string, unknown>;
  const holes = (text: unknown) =>
    typeof text === 'string' ? (text.match(/\{[a-z]+\}/g) ?? []).sort().join(' ') : '';
  const compare = (from: typeof zh, to: typeof zh): Problem[] =>
    Object.keys(words(from.data)).flatMap((key) => {
      const [a, b] = [words(from.data)[key], words(to.data)[key]];
      if (typeof b !== 'string' || b.trim() === '')
        return [
          {
            file: to.file,
            line: to.lineOf([key]),
            message: `"${key}" is missing; ${from.file}:${from.lineOf([key])} has it as ${JSON.stringify(a)}.`,
          },
        ];
      return holes(a) === holes(b)
        ? []
        : [
            {
              file: to.file,
              line: to.lineOf([key]),
              message: `"${key}" has the placeholders ${holes(b) || 'none'}; the other language has ${holes(a) || 'none'}.`,
            },
          ];
    });
  return [...compare(zh, en), ...compare(en, zh)];
};
