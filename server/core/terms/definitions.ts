import { readable } from '../read/readable.ts';
import type { Block, Prose, Span } from '../types.ts';
import { type Context, contextsOf, isLocal } from './context.ts';
import { quotedTerms } from './quoted.ts';
import type { Definition } from './types.ts';
import { unquotedTerms } from './unquoted.ts';
import { keysOf } from './words.ts';

const hint =
  /\b(?:means?|includes?|meanings?|definitions?|defined|hereinafter|hereafter|refers? to|glossary|interpretation|terms)\b|\((?:the )?["“]/i;
/** The longest stretch that is looked through; a definition begins its paragraph or stands in one of usual length. */
const LONGEST = 20_000;
const EMPHASIS = 3;
const LONGEST_TERM = 10;

/** The terms that a draft defines, in order. A draft that does not speak of definitions costs one look. */
export function definitionsOf(prose: Prose): readonly Definition[] {
  if (!hint.test(prose.masked)) return [];
  const contexts = contextsOf(prose);
  return prose.blocks.flatMap((block, index) => (defining.has(block.kind) ? definitionsIn(block, index, contexts[index]!, prose) : []));
}

const defining: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item']);

function definitionsIn(block: Block, index: number, context: Context, prose: Prose): readonly Definition[] {
  const { masked } = prose;
  const start = block.marker?.end ?? block.span.start;
  const passage = { start, end: Math.min(block.span.end, start + LONGEST) };
  const text = masked.slice(passage.start, passage.end);
  const marks = emphasisBefore(readable(prose), skipBlank(text, start));
  const quoted = /["“‘'`]/.test(text) ? quotedTerms(text, context) : [];
  const spans = quoted.length > 0 ? quoted : unquotedTerms(text, context, readable(prose).slice(marks, passage.end), marks - start);
  return spans
    .map((span) => ({ ...definitionOf(span, passage, text, context), block: index }))
    .filter(({ words }) => words.length > 0 && words.length <= LONGEST_TERM && words[0] !== 'this');
}

function definitionOf(span: Span, passage: Span, text: string, context: Context): Omit<Definition, 'block'> {
  const term = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  const before = text.slice(Math.max(0, span.start - 160), span.start).replace(/^.*[.;]\s/s, '');
  return {
    term,
    words: keysOf(term),
    span: { start: passage.start + span.start, end: passage.start + span.end },
    passage,
    isLocal: isLocal(before) || (context.isLed && context.isLocal),
  };
}

function skipBlank(text: string, start: number): number {
  return start + (/\S/.exec(text)?.index ?? 0);
}

/** Where the marks of emphasis begin that stand right before an offset. */
function emphasisBefore(source: string, at: number): number {
  let start = at;
  while (at - start < EMPHASIS && (source[start - 1] === '*' || source[start - 1] === '_')) start--;
  return start;
}
