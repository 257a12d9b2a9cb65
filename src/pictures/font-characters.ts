/** Which characters a font can draw, read from its `cmap` table (formats 4 and 12). */
export const charactersOf = (font: Buffer): Set<number> => {
  const found = new Set<number>();
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(entry + 8);
    const maps = font.readUInt16BE(cmap + 2);
    for (let map = 0; map < maps; map += 1) {
      const at = cmap + font.readUInt32BE(cmap + 8 + map * 8);
      const format = font.readUInt16BE(at);
      if (format === 12) readGroups(font, at, found);
      if (format === 4) readSegments(font, at, found);
    }
  }
  return found;
};

const readGroups = (font: Buffer, at: number, found: Set<number>): void => {
  const groups = font.readUInt32BE(at + 12);
  for (let group = 0; group < groups; group += 1) {
    const entry = at + 16 + group * 12;
    const end = font.readUInt32BE(entry + 4);
    for (let code = font.readUInt32BE(entry); code <= end; code += 1) found.add(code);
  }
};

const readSegments = (font: Buffer, at: number, found: Set<number>): void => {
  const doubled = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = font.readUInt16BE(at + 14 + segment);
    const start = font.readUInt16BE(at + 16 + doubled + segment);
    const shift = font.readUInt16BE(at + 16 + 2 * doubled + segment);
    const offsetAt = at + 16 + 3 * doubled + segment;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + shift) & 0xffff
          : font.readUInt16BE(offsetAt + offset + 2 * (code - start));
      if (glyph !== 0) found.add(code);
    }
  }
};
