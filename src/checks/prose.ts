import { allowedNumerals, readAllowed } from './allowed-numerals.ts';
import type { Content } from './load-content.ts';
import { compileAllowed, strayNumerals } from './numeral-rule.ts';
import type { Problem } from './problem.ts';
import type { JsonPath } from './read-json.ts';
import { readJson } from './read-json.ts';

type Text = { file: string; line: number; lang: 'zh' | 'en'; text: string };

/** Every pair of zh and en below a value, with its path; lists and objects are walked. */
const bilingualTexts = (
  value: unknown,
  path: JsonPath,
): { path: JsonPath; lang: 'zh' | 'en'; text: string }[] => {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return (key === 'zh' || key === 'en') && typeof child === 'string'
      ? [{ path: at, lang: key as 'zh' | 'en', text: child }]
      : bilingualTexts(child, at);
  });
};

/** The fields of a thing that hold running text. */
const pick = <T extends object>(thing: T, fields: (keyof T)[]): Partial<T> =>
  Object.fromEntries(fields.map((field) => [field, thing[field]])) as Partial<T>;

const factMark = /\[\[[a-z0-9-]+\]\]/g;

/** What stands in double brackets and is no fact; running text writes <Fact> instead. */
const strayMarks = ({ text, file }: Text, facts: Set<string>): string[] =>
  [...text.matchAll(/\[\[([^\]]*)\]\]/g)].flatMap(([mark, id = '']) =>
    facts.has(id) && !file.endsWith('.mdx') ? [] : [mark],
  );

const mdxTexts = (content: Content): Text[] => {
  const outlines = [
    ...content.chapters.flatMap(({ zh, en }) => [zh?.outline, en?.outline]),
    ...content.pages,
  ].filter((outline) => outline !== undefined);
  return outlines.flatMap(({ file, texts, matter }) => {
    const lang = file.endsWith('zh.mdx') ? 'zh' : 'en';
    const { title, lead } = matter.data as { title?: unknown; lead?: unknown };
    return [
      ...texts.map(({ text, line }) => ({ file, line, lang, text }) as const),
      { file, line: matter.lineOf(['title']), lang, text: String(title ?? '') } as const,
      { file, line: matter.lineOf(['lead']), lang, text: String(lead ?? '') } as const,
    ];
  });
};

const jsonTexts = (content: Content): Text[] => [
  ...[...content.plans, ...content.charts].flatMap(({ value, file, json }) =>
    bilingualTexts(value, []).map(({ path, lang, text }) => ({
      file,
      line: json.lineOf(path),
      lang,
      text,
    })),
  ),
  ...[
    ...content.terms.map((item) => ({ item, said: pick(item.value, ['definition', 'note']) })),
    ...content.indicators.map((item) => ({ item, said: pick(item.value, ['definition', 'note']) })),
    ...content.disagreements.map((item) => ({
      item,
      said: pick(item.value, ['title', 'text', 'sides', 'inference']),
    })),
  ].flatMap(({ item: { file, json, index }, said }) =>
    bilingualTexts(said, []).map(({ path, lang, text }) => ({
      file,
      line: json.lineOf([index, ...path]),
      lang,
      text,
    })),
  ),
  ...content.ui.flatMap((json) =>
    Object.entries(json.data as Record<string, unknown>).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [
            {
              file: json.file,
              line: json.lineOf([key]),
              lang: json.file.endsWith('zh.json') ? 'zh' : 'en',
              text,
            } as const,
          ]
        : [],
    ),
  ),
];

/** Numerals that are no facts, and Markdown that the parser left as it was. */
export const checkProse = (root: string, content: Content): Problem[] => {
  const file = allowedNumerals;
  const { json, problems } = readJson(root, file);
  if (!json) return problems;
  const { forms, problems: unsound } = readAllowed(json);
  if (unsound.length > 0) return unsound;
  const allowed = compileAllowed(forms);
  const facts = new Set(content.facts.map(({ value }) => value.id));
  const texts: Text[] = [...mdxTexts(content), ...jsonTexts(content)];
  return texts.flatMap(({ file: at, line, lang, text }) => [
    ...strayMarks({ file: at, line, lang, text }, facts).map((mark) => ({
      file: at,
      line,
      message: `${mark} names no fact; no such id stands in content/facts/.`,
    })),
    ...strayNumerals(text.replace(factMark, '\uFFFC'), lang, allowed).map((found) => ({
      file: at,
      line,
      message: `the numeral in “${found}” is no fact; use <Fact id="…" /> or, for a name, add its form to ${file} with a reason.`,
    })),
    ...(text.includes('**')
      ? [
          {
            file: at,
            line,
            message:
              'a literal ** is left in the text, as bold words began or ended with a mark of punctuation where a word touches them; write <strong>…</strong>.',
          },
        ]
      : []),
  ]);
};
