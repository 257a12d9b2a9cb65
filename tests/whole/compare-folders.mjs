import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, by path, sorted. */
export const filesOf = (folder) =>
  globSync('**/*', { cwd: folder })
    .concat(globSync('**/.*', { cwd: folder }))
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/** Which files are in the one folder alone, in the other alone, or differ in a byte. */
export const compareFolders = (one, other) => {
  const [a, b] = [filesOf(one), filesOf(other)];
  const inOther = new Set(b);
  const inOne = new Set(a);
  return {
    count: a.length,
    onlyInOne: a.filter((file) => !inOther.has(file)),
    onlyInOther: b.filter((file) => !inOne.has(file)),
    different: a.filter(
      (file) =>
        inOther.has(file) && !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
    ),
  };
};
