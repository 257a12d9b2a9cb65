/** `/.well-known/security.txt` (RFC 9116): whom to tell of a hole, for those who host the site. */

export type SecurityContact = { contact: string; expires: string };

/**
 * Read from SECURITY_CONTACT and SECURITY_EXPIRES; null without a contact.
 * @throws when one of them is not what the RFC wants.
 */
export const readSecurityContact = (
  env: Record<string, string | undefined>,
): SecurityContact | null => {
  const contact = env['SECURITY_CONTACT'] ?? '';
  if (contact === '') return null;
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\S+)$/.test(contact))
    throw new Error(
      `SECURITY_CONTACT is "${contact}"; wanted is an address such as mailto:security@example.org or https://example.org/security.`,
    );
  const day = env['SECURITY_EXPIRES'] ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new Error(
      `SECURITY_EXPIRES is "${day}"; wanted is the day up to which the contact holds, such as 2027-06-30.`,
    );
  return { contact, expires: `${day}T00:00:00Z` };
};

/** @param canonical the file's own address. */
export const writeSecurityTxt = (
  { contact, expires }: SecurityContact,
  canonical: string,
): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
