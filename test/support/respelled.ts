/** A text written otherwise, with the way back: `origin(offset)` is where an offset (UTF-16) of `text` stands in the original. */
export type Respelled = { readonly text: string; readonly origin: (offset: number) => number };

/** Replaces each match outside of comments, which speak to programs, and keeps count; an offset inside of a replacement leads to the beginning of what it replaced. */
export function respell(original: string, pattern: RegExp, replacement: (match: string) => string): Respelled {
  const starts: number[] = [];
  const parts: string[] = [];
  let last = 0;
  const copy = (to: number): void => {
    for (let at = last; at < to; at++) starts.push(at);
    parts.push(original.slice(last, to));
  };
  const comments = [...original.matchAll(/<!--[\s\S]*?-->/g)].map(({ 0: comment, index }) => ({
    start: index,
    end: index + comment.length,
  }));
  for (const match of original.matchAll(pattern)) {
    if (comments.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    copy(match.index);
    const part = replacement(match[0]);
    const isSameLength = part.length === match[0].length;
    for (let at = 0; at < part.length; at++) starts.push(match.index + (isSameLength ? at : 0));
    parts.push(part);
    last = match.index + match[0].length;
  }
  copy(original.length);
  return { text: parts.join(''), origin: (offset) => starts[offset] ?? original.length };
}
