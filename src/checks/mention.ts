import type { Located } from './load-content.ts';
import type { Problem } from './problem.ts';
import type { JsonPath } from './read-json.ts';

/** Every id in a set, and whether each mention of one exists. */
export type Known = {
  facts: Set<string>;
  citations: Set<string>;
  names: Set<string>;
  agencies: Set<string>;
  indicators: Set<string>;
  sources: Set<string>;
};

/** The problem of naming an `id` that is not among the `known`; nothing when it is left out. */
export const mention = (
  item: Located<unknown>,
  field: JsonPath,
  id: string | undefined,
  known: Set<string>,
  what: string,
): Problem[] =>
  id === undefined || known.has(id)
    ? []
    : [
        {
          file: item.file,
          line: item.json.lineOf(item.index === -1 ? field : [item.index, ...field]),
          message: `${field.join('.')} names the ${what} "${id}", which does not exist.`,
        },
      ];
