/** Words joined as in a sentence: "a", "a and b", "a, b and c". */
export function joined(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first sentence of a text, so that a reader has the gist of it. */
export function firstSentence(text: string): string {
  return /^[\s\S]*?[.?!](?=\s+\p{Lu}|\s*$)/u.exec(text)?.[0].trim() ?? text.trim();
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A share (0 to 1) in per cents, small ones with a place after the point. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return 'under 0.1%';
  return share < 0.1 ? `${Math.round(share * 1000) / 10}%` : `${Math.round(share * 100)}%`;
}

/** A number with two places after the point at most. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
