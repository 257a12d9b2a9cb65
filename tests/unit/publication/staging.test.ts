import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStaging, publishStaging } from '../../../src/publication/staging.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'staging-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const write = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
};
const read = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

test('the new site takes the place of the old one, and nothing is left beside it', () => {
  const site = join(parent, 'dist');
  write(site, 'old');
  writeFileSync(join(site, 'gone.html'), 'old');
  const staging = openStaging(site);
  write(staging, 'new');
  expect(read(site)).toBe('old');
  publishStaging(staging, site);
  expect(read(site)).toBe('new');
  expect(existsSync(join(site, 'gone.html'))).toBe(false);
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('the first site needs no old one', () => {
  const site = join(parent, 'dist');
  const staging = openStaging(site);
  write(staging, 'new');
  publishStaging(staging, site);
  expect(read(site)).toBe('new');
});

test('a folder that is a link stays one', () => {
  write(join(parent, 'real'), 'old');
  symlinkSync(join(parent, 'real'), join(parent, 'dist'));
  const staging = openStaging(join(parent, 'dist'));
  write(staging, 'new');
  publishStaging(staging, join(parent, 'dist'));
  expect(read(join(parent, 'real'))).toBe('new');
  expect(read(join(parent, 'dist'))).toBe('new');
});

test('what a killed build left is removed, and what a running build makes is not', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  write(join(parent, `.dist.building-${dead}`), 'half');
  write(join(parent, `.dist.building-${process.ppid}`), 'at work');
  openStaging(join(parent, 'dist'));
  expect(readdirSync(parent)).toEqual([`.dist.building-${process.ppid}`]);
});

test('a site that was set aside when its build was killed is put back', () => {
  write(join(parent, '.dist.replaced'), 'old');
  openStaging(join(parent, 'dist'));
  expect(read(join(parent, 'dist'))).toBe('old');
});

test('a site that cannot be replaced stays as it was', () => {
  const site = join(parent, 'dist');
  write(site, 'old');
  expect(() => publishStaging(join(parent, 'nothing'), site)).toThrow(/ENOENT/);
  expect(read(site)).toBe('old');
});
