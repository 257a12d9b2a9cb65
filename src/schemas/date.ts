import { z } from 'zod';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const isCalendarDate = (value: string): boolean => {
  const match = pattern.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
};

/** A date as far as it is known: `2023`, `2023-06` or `2023-06-15`. */
export const partialDate = (what: string) =>
  z.string({ error: `${what} is missing; write it as "2023-06-15"` }).refine(isCalendarDate, {
    error: `${what} is not a calendar date; write it as "2023-06-15", "2023-06" or "2023"`,
  });

/** A whole day, `2023-06-15`. YAML turns bare dates into Date objects, so both come in. */
export const wholeDate = (what: string) =>
  z.preprocess(
    (value) =>
      value instanceof Date && !Number.isNaN(value.getTime())
        ? value.toISOString().slice(0, 10)
        : value,
    z
      .string({ error: `${what} is missing; write it as 2023-06-15` })
      .refine((value) => value.length === 10 && isCalendarDate(value), {
        error: `${what} is not a calendar date; write it as 2023-06-15`,
      }),
  );
