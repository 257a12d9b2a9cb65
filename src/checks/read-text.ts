import { readFileSync } from 'node:fs';
import type { Problem } from './problem.ts';

// Not every program that reads the content skips the mark.
const byteOrderMark =
  'The file begins with a byte-order mark; save it as UTF-8 without one (“UTF-8”, not “UTF-8 with BOM”).';

/** Characters that no reader sees and that make a page read otherwise than it is written. */
const unseen =
  /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200b\ufeff\ufffc]--[\t\n\r]]/v;

/** The first unseen character of a text, as something to mend; nothing where there is none. */
export const strangeIn = (text: string): { line: number; message: string } | undefined => {
  const at = text.search(unseen);
  if (at === -1) return undefined;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    line: text.slice(0, at).split('\n').length,
    message: `The character U+${code}, which nobody sees, stands here; take it out.`,
  };
};

/** The text of a file; what is no UTF-8 text, or carries a mark, gives a problem instead. */
export const readText = (
  root: string,
  file: string,
): { text?: string | undefined; problems: Problem[] } => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(`${root}/${file}`);
  } catch {
    return { problems: [{ file, message: 'The file cannot be read, or is missing.' }] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.startsWith('\ufeff')) return { problems: [{ file, line: 1, message: byteOrderMark }] };
    const strange = strangeIn(text);
    return strange ? { problems: [{ file, ...strange }] } : { text, problems: [] };
  } catch {
    return { problems: [{ file, message: 'The file is not UTF-8 text; save it as UTF-8.' }] };
  }
};
