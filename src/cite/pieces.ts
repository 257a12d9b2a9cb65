/**
 * A citation is text with two kinds of places in it: italics, and the day on which the reader saw
 * the page, which only the reader's browser knows.
 */

export type Piece =
  | string
  | { italic: string }
  /** `access` is a form such as `[{date}]`; `otherwise` stands there while the day is unknown. */
  | { access: string; otherwise: string };

/** Fills `{date}`, `{slashed}`, `{year}`, `{month}` and `{day}` of a form from a whole day. */
export const fillAccess = (form: string, day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts: Record<string, string> = {
    date: day,
    slashed: day.replaceAll('-', '/'),
    year,
    month: String(Number(month)),
    day: String(Number(date)),
  };
  return form.replace(/\{([a-z]+)\}/g, (hole, name: string) => parts[name] ?? hole);
};

/** The citation as plain text, with the day of access where it is known. */
export const plainText = (pieces: Piece[], day?: string): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('italic' in piece) return piece.italic;
      return day === undefined ? piece.otherwise : fillAccess(piece.access, day);
    })
    .join('');
