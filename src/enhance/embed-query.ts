export type EmbedQuery = {
  /** What a pym.js host calls this frame; empty when there is none. */
  childId: string;
  /** What a WordPress host calls it (`#?secret=`); empty when there is none. */
  secret: string;
};

/** Only names that a host gives by itself: nothing that could be read as more than a name. */
const nameOr = (value: string | null, name: RegExp): string =>
  value !== null && name.test(value) ? value : '';

/**
 * What a host says to an embed in its address. Whatever stands there, the answer is well-formed:
 * a malformed name is empty, and nothing is thrown. Its theme is read by hosting/embed-theme.ts.
 */
export const readEmbedQuery = (search: string, hash: string): EmbedQuery => {
  const asked = new URLSearchParams(search);
  return {
    childId: nameOr(asked.get('childId'), /^[\w.:-]{1,128}$/),
    secret: nameOr(
      new URLSearchParams(hash.replace(/^#\??/, '')).get('secret'),
      /^[a-zA-Z0-9]{1,64}$/,
    ),
  };
};
