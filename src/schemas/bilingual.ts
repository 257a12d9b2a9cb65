import { z } from 'zod';

/** Text that may not be blank; `what` names it in the editor's error. */
export const text = (what: string) =>
  z
    .string({ error: `${what} is missing or is not text` })
    .refine((value) => value.trim() !== '', { error: `${what} is empty` });

/** Two languages or nothing: a strict object of `zh` and `en`. */
export const bilingual = (what: string) =>
  z.strictObject(
    {
      zh: text(`${what} in Chinese (zh)`),
      en: text(`${what} in English (en)`),
    },
    { error: `${what} must be an object with "zh" and "en", and nothing else` },
  );

export type Bilingual = { zh: string; en: string };
