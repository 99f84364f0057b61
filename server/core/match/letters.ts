/** Kinds of UTF-16 units as the words of a text are read. */
export const Letter = { none: 0, plain: 1, digit: 2, other: 3, apostrophe: 4, surrogate: 5 } as const;

const wordUnit = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]/u;
const table = new Uint8Array(65_536);
const UNKNOWN = 255;
table.fill(UNKNOWN, 128);
for (let unit = 0; unit < 128; unit++) table[unit] = kindOfAscii(unit);
table.fill(Letter.surrogate, 0xd800, 0xe000);
table[0x2019] = Letter.apostrophe;

function kindOfAscii(unit: number): number {
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return Letter.plain;
  if (unit >= 48 && unit <= 57) return Letter.digit;
  return unit === 39 ? Letter.apostrophe : Letter.none;
}

/** `plain` and `digit` are ASCII; `other` belongs to a word too; what halves of pairs belong to is not said. */
export function letterKind(unit: number): number {
  const known = table[unit]!;
  if (known !== UNKNOWN) return known;
  const kind = wordUnit.test(String.fromCharCode(unit)) ? Letter.other : Letter.none;
  table[unit] = kind;
  return kind;
}
