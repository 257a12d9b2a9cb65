import { bisectRight } from 'd3-array';
import { findNodeAtLocation, parseTree, getNodeValue, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { readText, strangeIn } from './read-text.ts';
import { remember } from './remember.ts';

export type JsonPath = (string | number)[];

/** A JSON file with the line on which each of its values stands. */
export type JsonFile = {
  file: string;
  data: unknown;
  lineOf: (path: JsonPath) => number;
};

/** Finds the line of an offset; the text is gone through once. */
const lineFinder = (text: string): ((offset: number) => number) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => bisectRight(starts, offset);
};

type Read = { json?: JsonFile; problems: Problem[] };

/** Deeper than any content, and far from what the programs that read it can bear. */
const depthLimit = 40;

/** What JSON allows and its readers take in different ways. */
const checkTree = (node: Node, report: (node: Node, message: string) => void, depth = 0): void => {
  if (depth > depthLimit) return report(node, `Values stand in more than ${depthLimit} others.`);
  // Escapes such as \\u0000 are seen only here.
  const strange = node.type === 'string' ? strangeIn(node.value as string) : undefined;
  if (strange) report(node, strange.message);
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (key) {
      if (seen.has(key.value)) report(key, `The field "${key.value}" stands twice.`);
      if (key.value === '__proto__') report(key, 'No field can be called "__proto__".');
      seen.add(key.value);
    }
    checkTree(child, report, depth + (child.type === 'property' ? 0 : 1));
  }
};

const parse = (text: string): { tree?: Node | undefined; first?: ParseError | undefined } => {
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(text, errors, { disallowComments: true });
    return { tree, first: errors[0] };
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
};

const parseJson = remember((file: string, text: string): Read => {
  const lineAt = lineFinder(text);
  const { tree, first } = parse(text);
  if (first || !tree) {
    const what = first ? printParseErrorCode(first.error) : 'it is empty or nested too deeply';
    const line = first ? lineAt(first.offset) : 1;
    return { problems: [{ file, line, message: `This is not JSON: ${what}.` }] };
  }
  const problems: Problem[] = [];
  checkTree(tree, (node, message) => problems.push({ file, line: lineAt(node.offset), message }));
  if (problems.length > 0) return { problems };
  const lineOf = (path: JsonPath): number => {
    for (let end = path.length; end >= 0; end -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, end));
      if (node) return lineAt(node.offset);
    }
    return 1;
  };
  return { json: { file, data: getNodeValue(tree), lineOf }, problems: [] };
});

/** Reads a JSON file; a file that cannot be read or parsed gives problems instead of data. */
export const readJson = (root: string, file: string): Read => {
  const { text, problems } = readText(root, file);
  return text === undefined ? { problems } : parseJson(file, text);
};

const valueAt = (data: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    data,
  );

const show = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 80 ? `${shown.slice(0, 77)}…` : shown;
};

/** A schema's findings in an editor's words: the field, what was found, what is wanted. */
export const schemaProblems = (
  { file, data, lineOf }: JsonFile,
  error: z.ZodError,
  at: JsonPath = [],
): Problem[] =>
  error.issues.map((issue) => {
    const path = [...at, ...(issue.path as JsonPath)];
    const owner = valueAt(data, at) as { id?: unknown } | undefined;
    const name = typeof owner?.id === 'string' ? `${owner.id}: ` : '';
    const field = path.slice(at.length).join('.');
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return {
        file,
        line: lineOf([...path, issue.keys[0] ?? '']),
        message: `${name}${field ? `${field} has` : 'There is'} an unknown field ${keys}; take it out or correct its name.`,
      };
    }
    const found = field === '' ? '' : ` (${field} is ${show(valueAt(data, path))})`;
    return { file, line: lineOf(path), message: `${name}${issue.message}${found}.` };
  });
