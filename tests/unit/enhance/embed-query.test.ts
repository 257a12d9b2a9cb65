import { expect, test } from 'vitest';
import { readEmbedQuery } from '../../../src/enhance/embed-query.ts';
import { badParameters } from '../../parameters.ts';

test('a host may give the frame its names', () => {
  expect(readEmbedQuery('?theme=dark&childId=chart-1', '#?secret=a1B2c3D4e5')).toEqual({
    childId: 'chart-1',
    secret: 'a1B2c3D4e5',
  });
  expect(readEmbedQuery('?initialWidth=320&childId=x', '')).toMatchObject({ childId: 'x' });
});

test('nothing asked is the default', () => {
  expect(readEmbedQuery('', '')).toEqual({ childId: '', secret: '' });
});

test('ten thousand malformed addresses give the default, or a name that is only a name', () => {
  const all = badParameters(10_000, 200_000);
  expect(new Set(all).size).toBeGreaterThan(6_000);
  expect(Math.max(...all.map(({ length }) => length))).toBeGreaterThan(15_000);
  for (const parameters of all) {
    const { childId, secret } = readEmbedQuery(`?${parameters}`, `#?${parameters}`);
    expect(childId).toMatch(/^[\w.:-]{0,128}$/);
    expect(secret).toMatch(/^[a-zA-Z0-9]{0,64}$/);
  }
});
