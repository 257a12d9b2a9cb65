import { readFileSync } from 'node:fs';
import { findNodeAtLocation, parseTree, getNodeValue, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

export type JsonPath = (string | number)[];

/** A JSON file with the line on which each of its values stands. */
export type JsonFile = {
  file: string;
  data: unknown;
  lineOf: (path: JsonPath) => number;
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Reads a JSON file; a file that cannot be read or parsed gives problems instead of data. */
export const readJson = (root: string, file: string): { json?: JsonFile; problems: Problem[] } => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
      readFileSync(`${root}/${file}`),
    );
  } catch (error) {
    const reason = error instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read';
    return { problems: [{ file, message: `The file ${reason}; save it as UTF-8.` }] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first || !tree) {
    const what = first ? printParseErrorCode(first.error) : 'the file is empty';
    const line = first ? lineAt(text, first.offset) : 1;
    return { problems: [{ file, line, message: `This is not JSON: ${what}.` }] };
  }
  const lineOf = (path: JsonPath): number => {
    for (let end = path.length; end >= 0; end -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, end));
      if (node) return lineAt(text, node.offset);
    }
    return 1;
  };
  return { json: { file, data: getNodeValue(tree), lineOf }, problems: [] };
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
