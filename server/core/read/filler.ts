/**
 * Stands in masked text for markup inside a word, so that the word stays one: `traf<i>fick</i>ing`, `caf&eacute;`.
 * It is invisible and forbids a break; tokenizer, splitter and screen pass over it.
 */
export const FILLER = '\u2060';

/** The text as it reads, without fillers. */
export function withoutFiller(text: string): string {
  return text.includes(FILLER) ? text.replaceAll(FILLER, '') : text;
}

/** Whether a UTF-16 code unit is the filler. */
export function isFiller(code: number): boolean {
  return code === 0x2060;
}
