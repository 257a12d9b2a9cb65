/** Something an editor must mend: where it is, what was found, what is wanted. */
export type Problem = {
  /** Path from the project's folder, such as `content/terms.json`. */
  file: string;
  line?: number | undefined;
  message: string;
};

export const formatProblem = ({ file, line, message }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${message}`;

/** Thrown when content may not be published; its message lists every problem. */
export class ContentError extends Error {
  constructor(problems: Problem[]) {
    const list = problems.map((problem) => `  ${formatProblem(problem)}`).join('\n');
    super(`The content has ${problems.length} problem(s); nothing was published.\n${list}`);
    this.name = 'ContentError';
  }
}
