import { expect, test } from 'vitest';
import { asWritten, byteText } from '../../../src/hosting/byte-text.ts';

test('what is found in the bytes of a page reads as it is written', () => {
  const page = Buffer.from('<p>重庆</p><img src="/图/a.png" alt="”">');
  const [, address = ''] = /src="([^"]+)"/.exec(byteText(page)) ?? [];
  expect(asWritten(address)).toBe('/图/a.png');
});
