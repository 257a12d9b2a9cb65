import { findProblems } from './check-content.ts';
import { formatProblem } from './problem.ts';

// `npm run check`: what is wrong with the content, without a build.
const problems = findProblems(process.cwd());
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'The content is sound.' : `${problems.length} problem(s).`);
process.exitCode = problems.length === 0 ? 0 : 1;
