/**
 * Which queries need the table of traditional characters. Browsers know the set of simplified
 * characters, GB 2312, by their decoder; what is not in it may be traditional.
 */

/** Rows B0 to F7 with 94 cells each hold the characters of GB 2312. */
const simplifiedChars = (): Set<string> => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gb2312').decode(new Uint8Array(bytes)));
};

/** Characters of GB 2312 that OpenCC takes for a traditional or Japanese form of another. */
export const alsoTraditional =
  '褒翻概沪晃郎么萌瓶乾欠慎叙研予著弁芸菸薹拚捱摺吒後徵夥浜榘於袷缶糸麴醣麽';

let simplified: Set<string> | undefined;

export const mayBeTraditional = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  if (han.length === 0) return false;
  simplified ??= simplifiedChars();
  return han.some((char) => !simplified?.has(char) || alsoTraditional.includes(char));
};
