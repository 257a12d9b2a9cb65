import { z } from 'zod';

/** A language-neutral name: file, address, CSS block and data key all use it. */
export const id = (what: string) =>
  z.string({ error: `${what} is missing` }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: `${what} must be lower-case ASCII words joined by hyphens, such as "future-factory"`,
  });

/** Ids in a list that names each once; `what` names one of them, `list` all of them. */
export const ids = (what: string, list: string) =>
  z
    .array(id(what), { error: `${list} must be a list; [] if none` })
    .refine((found) => new Set(found).size === found.length, {
      error: `${list} names something twice`,
    });

/** As `ids`, for a list that may not be empty. */
export const someIds = (what: string, list: string) =>
  ids(what, list).refine((found) => found.length > 0, { error: `${list} is empty` });
