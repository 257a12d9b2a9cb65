import { z } from 'zod';

/** A language-neutral name: file, address, CSS block and data key all use it. */
export const id = (what: string) =>
  z.string({ error: `${what} is missing` }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: `${what} must be lower-case ASCII words joined by hyphens, such as "future-factory"`,
  });
