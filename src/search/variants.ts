import { Converter } from 'opencc-js/t2cn';

/**
 * The table of traditional characters, by OpenCC: only those whose simplified form the site's text
 * uses. It is written as one string, traditional and simplified by turns.
 */
export const variantsFor = (text: string): string => {
  const used = new Set(text);
  const converters = (['t', 'tw', 'hk', 'jp'] as const).map((from) =>
    Converter({ from, to: 'cn' }),
  );
  let table = '';
  for (let code = 0x3400; code < 0xa000; code += 1) {
    const char = String.fromCharCode(code);
    // A character that the text itself uses stands for itself.
    if (used.has(char)) continue;
    const simple = converters.map((convert) => convert(char)).find((found) => found !== char);
    if (simple?.length === 1 && used.has(simple)) table += char + simple;
  }
  return table;
};
