import { expect, test } from 'vitest';
import { embedAddress } from '../../../src/enhance/embed-address.ts';
import { badParameters } from '../../parameters.ts';

const src = 'https://site.example/embed/en/targets/';

test('the reader’s choices and the theme go into the address of the frame', () => {
  expect(embedAddress(src, '?agency=commerce&clause=task-1', 'dark')).toBe(
    `${src}?agency=commerce&clause=task-1&theme=dark`,
  );
  expect(embedAddress(src, '', 'auto')).toBe(src);
});

test('whatever else stands in the page’s address stays out of other people’s pages', () => {
  expect(embedAddress(src, '?q=x&theme=dark&utm_source=X&agency="><script>', 'auto')).toBe(src);
  for (const parameters of badParameters(10_000, 20_000))
    expect(embedAddress(src, `?${parameters}`, 'auto')).toMatch(
      /^https:\/\/site\.example\/embed\/en\/targets\/(\?[a-z0-9=&-]+)?$/,
    );
});
