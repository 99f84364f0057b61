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

/** A share (0 to 1) in whole per cents; what is not nothing is not shown as nothing. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? 'under 1%' : `${Math.round(share * 100)}%`;
}
