import { findProblems } from './check-content.ts';
import { formatProblem } from './problem.ts';

/**
 * `npm run check`: what is wrong with the content, without a build.
 * With paths (`npm run check -- content/plans/x`), everything is read but only what is wrong below
 * them is shown, so that several editors can work at once.
 */
const paths = process.argv.slice(2).map((path) => path.replace(/^\.\//, ''));
const problems = findProblems(process.cwd(), { isPartial: paths.length > 0 }).filter(
  ({ file }) => paths.length === 0 || paths.some((path) => file.startsWith(path)),
);
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'The content is sound.' : `${problems.length} problem(s).`);
process.exitCode = problems.length === 0 ? 0 : 1;
