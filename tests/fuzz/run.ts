import { parseArgs } from 'node:util';
import { formatProblem } from '../../src/checks/problem.ts';
import { checkAll } from './check-all.ts';
import type { Answer } from './check-worker.ts';
import { makeCase, type Case } from './make-cases.ts';

/**
 * `npm run fuzz:content -- --seed 7 --count 500`: strikes a copy of the content, file by file, and
 * asks of every check of it that it ends, in time, with nothing or with errors that name a file.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const numbers = values.only
  ? [Number(values.only)]
  : Array.from({ length: Number(values.count) }, (_, index) => index);

/** What is wrong with an answer, or nothing. */
const faultOf = (answer: Answer | 'hung'): string | undefined => {
  if (answer === 'hung') return 'does not end';
  if ('thrown' in answer) return `throws ${answer.thrown}`;
  const nameless = answer.problems.find(
    ({ file, message }) => !/^content\/.+\.(json|mdx)$/.test(file) || message.trim() === '',
  );
  return nameless ? `names no file: ${formatProblem(nameless)}` : undefined;
};

const counts = { passed: 0, refused: 0, faulty: 0 };
const report = ({ number, file, what }: Case, answer: Answer | 'hung'): void => {
  const fault = faultOf(answer);
  const isPassed =
    typeof answer === 'object' && 'problems' in answer && answer.problems.length === 0;
  counts[fault ? 'faulty' : isPassed ? 'passed' : 'refused'] += 1;
  if (fault) console.error(`seed ${seed}, case ${number}: ${file}: ${what}: ${fault}`);
  else if (values.verbose) {
    const first =
      typeof answer === 'object' && 'problems' in answer ? answer.problems[0] : undefined;
    console.log(`${number}: ${file}: ${what}\n    ${first ? formatProblem(first) : 'passes'}`);
  }
};

await checkAll(
  numbers.map((number) => makeCase(seed, number)),
  report,
);
console.log(
  `${numbers.length} changes of the content (seed ${seed}): ${counts.passed} pass, ${counts.refused} are refused with a file named, ${counts.faulty} are faulty.`,
);
process.exitCode = counts.faulty === 0 ? 0 : 1;
