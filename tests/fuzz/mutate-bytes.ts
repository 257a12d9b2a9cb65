import type { Random } from './random.ts';

/** What happens to a file whatever it holds. `null` stands for a file that is gone. */
export type Mutation = { what: string; bytes: Buffer | null };
export type Mutate = (bytes: Buffer, random: Random) => Mutation;

const insert = (bytes: Buffer, at: number, more: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

const utf16 = (bytes: Buffer): Buffer => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');

const cut: Mutate = (bytes, random) => {
  const end = random.below(bytes.length);
  return { what: `cut after ${end} bytes`, bytes: bytes.subarray(0, end) };
};

const flip: Mutate = (bytes, random) => {
  const changed = Buffer.from(bytes);
  const at = random.below(bytes.length);
  changed[at] = random.below(256);
  return { what: `byte ${at} is ${changed[at]}`, bytes: changed };
};

const splice: Mutate = (bytes, random) => {
  const from = random.below(bytes.length);
  const length = 1 + random.below(400);
  return {
    what: `${length} bytes from ${from} on are left out`,
    bytes: Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]),
  };
};

const repeat: Mutate = (bytes, random) => {
  const from = random.below(bytes.length);
  const part = bytes.subarray(from, from + 1 + random.below(400));
  return {
    what: `${part.length} bytes from ${from} on stand twice`,
    bytes: insert(bytes, from, part),
  };
};

const strange: Mutate = (bytes, random) => {
  const more = random.pick([
    Buffer.from([0]),
    Buffer.from([0xff]),
    Buffer.from([0xc0, 0xaf]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from([0xf4, 0x90, 0x80, 0x80]),
    Buffer.from([0xca, 0xfd, 0xbe, 0xdd]),
    Buffer.from('\ufeff'),
    Buffer.from('\u2028'),
  ]);
  const at = random.below(bytes.length + 1);
  return { what: `bytes ${more.toString('hex')} at ${at}`, bytes: insert(bytes, at, more) };
};

const whole: Mutate = (bytes, random) =>
  random.pick<Mutation>([
    { what: 'a byte-order mark first', bytes: insert(bytes, 0, Buffer.from('\ufeff')) },
    { what: 'UTF-16, little end first', bytes: utf16(bytes) },
    { what: 'UTF-16, big end first', bytes: swapped(utf16(bytes)) },
    { what: 'Latin-1', bytes: Buffer.from(bytes.toString('utf8'), 'latin1') },
    { what: 'empty', bytes: Buffer.alloc(0) },
    { what: 'spaces alone', bytes: Buffer.from(' \n\t\r\n') },
    { what: 'zero bytes alone', bytes: Buffer.alloc(4096) },
    {
      what: 'line ends of Windows',
      bytes: Buffer.from(bytes.toString('utf8').replace(/\n/g, '\r\n')),
    },
    {
      what: 'line ends of old Macs',
      bytes: Buffer.from(bytes.toString('utf8').replace(/\n/g, '\r')),
    },
    { what: 'the whole twice', bytes: Buffer.concat([bytes, bytes]) },
    { what: 'gone', bytes: null },
  ]);

export const mutateBytes: Mutate = (bytes, random) =>
  random.pick([whole, whole, cut, flip, splice, repeat, strange])(bytes, random);
