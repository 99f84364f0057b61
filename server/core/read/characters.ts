/** Whether a UTF-16 code unit is a blank of any kind, line ends included. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code <= 32 || code === 0x7f;
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter of the Latin, Greek or Cyrillic kind that is written in lower case. */
export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122;
  const character = String.fromCharCode(code);
  return character !== character.toUpperCase() && character === character.toLowerCase();
}

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

/** Whether a code unit can stand inside a word: a digit, a letter, or anything outside Latin punctuation. */
export function isWord(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return code >= 0x2c00;
  if (code >= 0xe000 && code <= 0xf8ff) return false;
  return code !== 0xd7 && code !== 0xf7 && !isBlank(code) && !(code >= 0x3001 && code <= 0x3020);
}

/** The first position in [at, end) that is not blank, or `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The end of [start, end) without its trailing blanks. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}
