/** The little of Citation.js that the tests use; the package brings no types. */
declare module '@citation-js/core' {
  type CslItem = Record<string, unknown> & {
    title?: string;
    author?: Record<string, string>[];
  };
  export class Cite {
    constructor(input: unknown);
    data: CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
