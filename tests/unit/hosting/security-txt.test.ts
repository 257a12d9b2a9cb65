import { expect, test } from 'vitest';
import { readSecurityContact, writeSecurityTxt } from '../../../src/hosting/security-txt.ts';

test('without a contact there is no file', () => {
  expect(readSecurityContact({})).toBeNull();
  expect(readSecurityContact({ SECURITY_CONTACT: '' })).toBeNull();
});

test('with one, the file says what RFC 9116 requires', () => {
  const found = readSecurityContact({
    SECURITY_CONTACT: 'mailto:security@example.org',
    SECURITY_EXPIRES: '2027-06-30',
  });
  expect(found && writeSecurityTxt(found, 'https://example.org/.well-known/security.txt')).toBe(
    [
      'Contact: mailto:security@example.org',
      'Expires: 2027-06-30T00:00:00Z',
      'Preferred-Languages: zh, en',
      'Canonical: https://example.org/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('a setting that the RFC does not allow is named', () => {
  const read = (SECURITY_CONTACT: string, SECURITY_EXPIRES?: string) => () =>
    readSecurityContact({ SECURITY_CONTACT, SECURITY_EXPIRES });
  expect(read('security@example.org', '2027-06-30')).toThrow(
    'SECURITY_CONTACT is "security@example.org"; wanted is an address such as mailto:',
  );
  expect(read('mailto:a@example.org\nX: y', '2027-06-30')).toThrow('SECURITY_CONTACT');
  expect(read('https://example.org/security')).toThrow('SECURITY_EXPIRES is ""');
  expect(read('https://example.org/security', '2027-13-45')).toThrow('SECURITY_EXPIRES');
});
