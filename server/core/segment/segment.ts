import { oncePer } from '../lazily.ts';
import { piecesOf, shifted } from '../pieces/pieces.ts';
import type { Piece, Placed } from '../pieces/types.ts';
import { isLower, isWord, skipBlanks } from '../read/characters.ts';
import type { Prose, Sentence, Span } from '../types.ts';
import { createJoints, MOST_STRETCHES } from './joints.ts';
import { isFinished, split } from './split.ts';
import { type Unit, unitsOf } from './units.ts';

/** A lead-in that waits for its items; `chain` reads from the outermost lead-in to this one. */
type Open = { readonly level: number; readonly chain: readonly Span[] };

/** The sentences of a prose in order; the items of a provision know the lead-ins that they continue. */
export function segment(prose: Prose): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const placed of piecesOf(prose)) for (const sentence of sentencesIn(placed.piece)) sentences.push(placeSentence(sentence, placed));
  return sentences;
}

/** The sentences of a piece; their offsets and blocks count from its start. */
export const sentencesIn: (piece: Piece) => readonly Sentence[] = oncePer(segmentPiece);

/** A sentence of a piece as it stands in the draft. */
export function placeSentence({ span, lead, block, isSplit }: Sentence, { start, block: first }: Placed): Sentence {
  const placed = { span: shifted(span, start), lead: lead.map((part) => shifted(part, start)), block: block + first };
  return isSplit ? { ...placed, isSplit } : placed;
}

function segmentPiece(prose: Piece): readonly Sentence[] {
  const text = prose.masked;
  const sentences: Sentence[] = [];
  const units = unitsOf(prose);
  let open: Open[] = [];
  let before: readonly Span[] = [];
  let cutOff: readonly Span[] = [];
  const joints = createJoints(prose);
  for (const [index, unit] of units.entries()) {
    const spans = split(text, unit.start, unit.end);
    if (spans.length === 0) continue;
    if (joints.take(unit.block, spans, sentences)) continue;
    if (isAside(prose, unit)) {
      for (const span of spans) sentences.push({ span, lead: [], block: unit.block });
      continue;
    }
    const next = followerOf(prose, units, index);
    open = unit.kind === 'item' ? open.filter(({ level }) => level < unit.level) : [];
    const isRest =
      prose.blocks[unit.block]!.flow === 'rest' && units[index - 1]?.block !== unit.block && !isEnd(text, unit.start, spans[0]!.start);
    const lead = isRest ? cutOff : unit.kind === 'item' ? (open.at(-1)?.chain ?? []) : flushLead(text, unit, before);
    for (const [at, span] of spans.entries()) sentences.push({ span, lead: at === 0 ? lead : [], block: unit.block });
    const last = spans.at(-1)!;
    before = unit.kind === 'item' && !isFinished(text, last) ? lead : [];
    cutOff = isFinished(text, last) ? [] : [...(spans.length === 1 ? lead.slice(1 - MOST_STRETCHES) : []), last];
    const chain = isLeadIn(text, last, unit, next) ? [...(spans.length === 1 ? lead.slice(1 - MOST_STRETCHES) : []), last] : [];
    open.push({ level: levelOf(unit, next), chain });
  }
  return sentences;
}

/** Whether the stop of the sentence before stands in [start, end): `word[note]. Next`. */
function isEnd(text: string, start: number, end: number): boolean {
  return /[.?!]/.test(text.slice(start, end));
}

/** A note that stands in the text of the block before it: that text goes on after it. */
function isAside({ blocks }: Prose, { block }: Unit): boolean {
  return blocks[block]!.flow === 'aside';
}

function followerOf(prose: Prose, units: readonly Unit[], index: number): Unit | undefined {
  let next = index + 1;
  while (next < units.length && isAside(prose, units[next]!)) next++;
  return units[next];
}

/** A paragraph that leads in a list stands just above the items that follow it. */
function levelOf(unit: Unit, next: Unit | undefined): number {
  return unit.kind === 'item' ? unit.level : (next?.level ?? 0) - 0.5;
}

/** A paragraph that goes on in lower case after items finishes the sentence of their lead-in. */
function flushLead(text: string, unit: Unit, before: readonly Span[]): readonly Span[] {
  if (unit.kind !== 'paragraph' || before.length === 0) return [];
  const first = text.charCodeAt(skipBlanks(text, unit.start, unit.end));
  return isLower(first) || first === 44 ? before : [];
}

const opens =
  /(?:[:,—–-]|\b(?:shall|may|must|will|should|can|cannot|if|and|or|that|to|of|by|is|are|be|means|includes?|who|which|where|when|unless|following|for|with|in|as|either|not|the|an?))["”’)]?$/i;

/** Whether a sentence is left open for the items after it. */
function isLeadIn(text: string, { start, end }: Span, unit: Unit, next: Unit | undefined): boolean {
  if (next?.kind !== 'item' || (unit.kind !== 'item' && unit.kind !== 'paragraph')) return false;
  const blanks = countBlanks(text, start, end);
  const tail = text.slice(Math.max(start, end - 60), end);
  if (enacting.test(tail)) return false;
  if (opens.test(tail)) return blanks > 0 || !isWord(text.charCodeAt(end - 1));
  if (!isWord(text.charCodeAt(end - 1))) return false;
  return isLower(text.charCodeAt(start)) || isLower(text.charCodeAt(skipBlanks(text, next.start, next.end)));
}

/** After these words stands a law, not the rest of a sentence. */
const enacting = /\b(?:read|enact(?:ed|s)?|amended|inserted|added)\b[^.;]{0,40}(?:as follows|following):?$/i;

function countBlanks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start + 1; at < end; at++) if (text.charCodeAt(at) <= 32 && text.charCodeAt(at - 1) > 32) count++;
  return count;
}
