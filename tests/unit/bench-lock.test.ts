import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('what the benches need can be installed as it is locked', () => {
  const { status, stderr } = spawnSync('npm', ['ci', '--dry-run', '--no-audit', '--no-fund'], {
    cwd: 'tests/bench',
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, stderr).toBe(0);
}, 60_000);
