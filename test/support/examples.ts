import type { Span } from '../../server/core/index.ts';

/** An example of a lexicon without its braces, and the spans that they mark. */
export function unmark(example: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const character of example) {
    if (character === '{') start = text.length;
    else if (character === '}') spans.push({ start, end: text.length });
    else text += character;
  }
  return { text, spans };
}
