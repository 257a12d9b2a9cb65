import { crc32, deflateSync } from 'node:zlib';

/**
 * Pixels as a PNG with a palette: a chart has few colours, and a third of the bytes of full colour
 * will do. The same pixels always give the same bytes.
 */

const limit = 256;

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

/** How often each colour occurs, as 0xrrggbb. */
const countColours = (pixels: Uint32Array): Map<number, number> => {
  const counts = new Map<number, number>();
  let last = -1;
  let run = 0;
  const settle = () => {
    if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
  };
  for (const pixel of pixels) {
    // Bytes lie as r, g, b, a; the number has them in the order of a little-endian machine.
    const colour = ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff);
    if (colour === last) run += 1;
    else {
      settle();
      last = colour;
      run = 1;
    }
  }
  settle();
  return counts;
};

const distance = (a: number, b: number): number => {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 0xff) - ((b >> 8) & 0xff);
  const blue = (a & 0xff) - (b & 0xff);
  return 2 * red * red + 4 * green * green + 3 * blue * blue;
};

/** Colours of whole areas, which must come out exact; the rest are the soft edges of letters. */
const exactShare = 1 / 4000;

/**
 * The colours that are kept: those of areas, then the most frequent edges, but none so near to one
 * already kept that nobody could tell them apart while others still wait.
 */
const choosePalette = (counts: Map<number, number>): number[] => {
  const sorted = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .map(([colour]) => colour);
  if (sorted.length <= limit) return sorted;
  const least = [...counts.values()].reduce((sum, count) => sum + count, 0) * exactShare;
  const areas = sorted.filter((colour) => (counts.get(colour) ?? 0) >= least).slice(0, limit / 2);
  const edges = sorted.slice(areas.length);
  for (let nearest = 1600; ; nearest = Math.floor(nearest * 0.6)) {
    const kept = [...areas];
    for (const colour of edges) {
      if (kept.length === limit) break;
      if (kept.every((each) => distance(each, colour) >= nearest)) kept.push(colour);
    }
    if (kept.length === limit || nearest === 0) return kept;
  }
};

const nearestOf = (palette: number[], colour: number): number => {
  let best = 0;
  let least = Infinity;
  for (const [index, each] of palette.entries()) {
    const far = distance(each, colour);
    if (far < least) [best, least] = [index, far];
  }
  return best;
};

/** @param rgba four bytes a pixel; opacity is ignored, for a picture has its own paper. */
export const encodePng = (rgba: Uint8Array, width: number, height: number): Buffer => {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const counts = countColours(pixels);
  const palette = choosePalette(counts);
  const indexOf = new Map([...counts.keys()].map((each) => [each, nearestOf(palette, each)]));
  const rows = Buffer.alloc((width + 1) * height);
  let [lastPixel, lastIndex] = [-1, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pixel = pixels[y * width + x] ?? 0;
      if (pixel !== lastPixel) {
        lastPixel = pixel;
        lastIndex =
          indexOf.get(((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff)) ?? 0;
      }
      rows[y * (width + 1) + x + 1] = lastIndex;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, a palette, the usual compression, filter and order.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(
    palette.flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
};
