/** A text with characters of its own: a slice would keep the whole text that it was cut from in memory. */
export function flat(text: string): string {
  return ` ${text}`.slice(1);
}
