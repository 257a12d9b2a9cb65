import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A site is built beside its folder and takes the folder's place when it is whole, so that
 * whoever serves the folder never meets half a site.
 */

const stagingOf = (name: string, process: number): string => `.${name}.building-${process}`;
const replacedOf = (name: string): string => `.${name}.replaced`;

/** A link is followed: the folder that it leads to is the one to be replaced. */
const placeOf = (folder: string): { parent: string; name: string } => {
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  return { parent: dirname(real), name: basename(real) };
};

const isRunning = (process_: number): boolean => {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/**
 * The folder in which this process builds what `folder` will hold; it need not exist yet.
 * What builds left behind that were killed is tidied up: half a site is removed, and a site that
 * was set aside and not yet replaced is put back.
 */
export const openStaging = (folder: string): string => {
  const { parent, name } = placeOf(folder);
  const replaced = join(parent, replacedOf(name));
  if (existsSync(replaced)) {
    if (existsSync(join(parent, name))) remove(replaced);
    else renameSync(replaced, join(parent, name));
  }
  const prefix = `.${name}.building-`;
  const left = existsSync(parent) ? readdirSync(parent) : [];
  for (const each of left.filter((entry) => entry.startsWith(prefix)))
    if (!isRunning(Number(each.slice(prefix.length)))) remove(join(parent, each));
  return join(parent, stagingOf(name, process.pid));
};

/**
 * Puts the finished `staging` in the place of `folder`, by renaming alone.
 * @throws when the folder cannot be renamed, such as the root of a mounted volume; it is then as
 * it was.
 */
export const publishStaging = (staging: string, folder: string): void => {
  const { parent, name } = placeOf(folder);
  const place = join(parent, name);
  const replaced = join(parent, replacedOf(name));
  remove(replaced);
  const hasBefore = existsSync(place);
  if (hasBefore) renameSync(place, replaced);
  try {
    renameSync(staging, place);
  } catch (error) {
    if (hasBefore) renameSync(replaced, place);
    throw error;
  }
  remove(replaced);
};

/** Removes what was built so far; the site's own folder is not touched. */
export const dropStaging = remove;
