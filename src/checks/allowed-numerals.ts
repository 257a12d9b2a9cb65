import { z } from 'zod';
import { text } from '../schemas/bilingual.ts';
import type { AllowedForm } from './numeral-rule.ts';
import type { Problem } from './problem.ts';
import { schemaProblems, type JsonFile } from './read-json.ts';

export const allowedNumerals = 'content/allowed-numerals.json';

const isPattern = (pattern: string): boolean => {
  try {
    return !new RegExp(pattern, 'gu').test('');
  } catch {
    return false;
  }
};

const formsSchema = z.array(
  z.strictObject({
    pattern: text('pattern').refine(isPattern, {
      error: 'pattern is no regular expression, or one that fits where nothing stands',
    }),
    reason: text('reason'),
  }),
  { error: 'The file must hold a list, [ … ]' },
);

/** The numerals that running text may have without being facts, each with its reason. */
export const readAllowed = (json: JsonFile): { forms: AllowedForm[]; problems: Problem[] } => {
  const parsed = formsSchema.safeParse(json.data);
  return parsed.success
    ? { forms: parsed.data, problems: [] }
    : { forms: [], problems: schemaProblems(json, parsed.error) };
};
