/** What is true of whole builds. Takes `dist/` of this project as the one to compare with. */
import { rmSync } from 'node:fs';
import { copyProject } from './project-copy.mjs';
import { checkOneFact, checkSameBytes } from './same-bytes.mjs';
import { checkFailedBuild, checkKilledBuild, checkTidied } from './unbroken.mjs';

// `--no-cache` draws every picture anew, which takes minutes.
const hasPictures = !process.argv.includes('--no-cache');

const inCopy = async (name, checks) => {
  const copy = copyProject(name, { hasPictures });
  try {
    for (const check of checks) console.log(await check(copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

const results = await Promise.allSettled([
  inCopy('same-bytes', [checkKilledBuild, checkSameBytes, checkTidied]),
  inCopy('one-fact', [checkFailedBuild, checkOneFact]),
]);
for (const { reason } of results) if (reason) console.error(reason.message);
process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
