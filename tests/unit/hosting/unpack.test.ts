import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpack, unpackAll } from '../../../src/hosting/unpack.ts';

const packed = (words: string) => gzipSync(`pagefind_dcd${words}`);

test('many files are unpacked at once as each by itself', () => {
  const words = ['', 'a', '数据要素'.repeat(9000), 'z'];
  const files = words.map((each, at): [string, Buffer] => [`${at}.pf_index`, packed(each)]);
  expect(unpackAll(files)).toEqual(files.map(([name, content]) => [name, unpack(name, content)]));
  expect(unpackAll([])).toEqual([]);
});

test('a file of another format is named', () => {
  const files: [string, Buffer][] = [
    ['a.pf_meta', packed('a')],
    ['b.pf_meta', gzipSync('something else')],
  ];
  expect(() => unpackAll(files)).toThrow('b.pf_meta does not begin with pagefind_dcd');
});
