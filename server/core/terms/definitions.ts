import { oncePer } from '../lazily.ts';
import { piecesOf, shifted } from '../pieces/pieces.ts';
import type { Piece, Placed } from '../pieces/types.ts';
import { readable } from '../read/readable.ts';
import type { Block, Prose, Span } from '../types.ts';
import { atStart, type Context, contextsIn, isLocal } from './context.ts';
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
  const placed = piecesOf(prose);
  if (!placed.some(({ piece }) => hints(piece))) return [];
  let context = atStart;
  return placed.flatMap((one) => {
    const { definitions, after } = definedIn(one.piece, context);
    context = after;
    return definitions.map((definition) => moved(definition, one));
  });
}

const hints = oncePer(({ masked }: Piece) => hint.test(masked));

type Defined = { readonly definitions: readonly Definition[]; readonly after: Context };

/** What the pieces define, by the context that they stand in. */
const known = oncePer((_: Piece) => new Map<string, Defined>());

function definedIn(piece: Piece, context: Context): Defined {
  const key = `${context.isList} ${context.isLed} ${context.isLocal}`;
  const found = known(piece).get(key) ?? lookedUp(piece, context);
  known(piece).set(key, found);
  return found;
}

function lookedUp(piece: Piece, context: Context): Defined {
  const contexts = contextsIn(piece, context);
  const definitions = piece.blocks.flatMap((block, index) =>
    defining.has(block.kind) ? definitionsIn(block, index, contexts[index]!, piece) : [],
  );
  return { definitions, after: contexts.at(-1)! };
}

function moved(definition: Definition, { start, block }: Placed): Definition {
  const { span, passage } = definition;
  return { ...definition, span: shifted(span, start), passage: shifted(passage, start), block: definition.block + block };
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
