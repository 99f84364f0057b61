import type { Compiled } from './compile.ts';
import { oncePer } from './lazily.ts';
import { createMatcher } from './match/matcher.ts';
import type { Pattern } from './match/program.ts';
import { piecesOf } from './pieces/pieces.ts';
import type { Piece } from './pieces/types.ts';
import type { Prose, Span } from './types.ts';

const SAMPLE = 60_000;
const LETTERS_PER_WORD = 6;
const PER_THOUSAND_WORDS = 4;
const AT_LEAST = 2;
/** Where the title names it, fewer words will do: a treaty has long rolls of names and rules about itself. */
const PER_THOUSAND_TITLED = 2;
/** How far the title of a draft reaches in UTF-16 units. */
const TITLE = 250;

/** A text of a few sentences (in UTF-16 units, as below) can only name the subject in passing. */
const SHORT = 1500;
/** A passage out of a document names it less often than the document does. */
const PASSAGE = 3000;

/**
 * Whether a document is plainly about trafficking, sex work or exploitation, by how often its first 60,000
 * UTF-16 units name them. Words are estimated from the length.
 */
export function isAboutSubject(prose: Prose, compiled: Compiled): boolean {
  const known = answers.get(compiled) ?? oncePer((one: Prose) => speaksOfSubject(one, compiled));
  answers.set(compiled, known);
  return known(prose);
}

const answers = new WeakMap<Compiled, (prose: Prose) => boolean>();

function speaksOfSubject(prose: Prose, compiled: Compiled): boolean {
  const node = compiled.vocabulary.nodes.get('subject');
  if (node === undefined) return false;
  if (prose.masked.length <= SHORT) return isNearSubject(prose, compiled, 1);
  if (prose.masked.length <= PASSAGE && isNearSubject(prose, compiled, 2)) return true;
  let length = 0;
  let named = 0;
  for (const { piece, start } of piecesOf(prose)) {
    if (start > SAMPLE) break;
    const times = timesIn(piece, compiled);
    for (const [index, { span }] of piece.blocks.entries()) {
      const sample = { start: span.start, end: Math.min(span.end, SAMPLE - start) };
      if (sample.end < sample.start) break;
      length += sample.end - sample.start;
      named += sample.end === span.end ? times[index]! : timesNamed(piece.masked, sample, node, compiled);
    }
  }
  const least = isTitled(prose, compiled) ? PER_THOUSAND_TITLED : PER_THOUSAND_WORDS;
  return named >= AT_LEAST && named * 1000 * LETTERS_PER_WORD >= length * least;
}

const known = new WeakMap<Compiled, (piece: Piece) => readonly number[]>();

/** How often each block of a piece names the subject. */
function timesIn(piece: Piece, compiled: Compiled): readonly number[] {
  const node = compiled.vocabulary.nodes.get('subject')!;
  const timesOf =
    known.get(compiled) ?? oncePer(({ masked, blocks }: Piece) => blocks.map(({ span }) => timesNamed(masked, span, node, compiled)));
  known.set(compiled, timesOf);
  return timesOf(piece);
}

function isTitled(prose: Prose, compiled: Compiled): boolean {
  const node = compiled.vocabulary.nodes.get('subject')!;
  const title = prose.blocks.find(({ span }) => prose.masked.slice(span.start, span.end).trim() !== '')?.span;
  if (!title || title.end - title.start > TITLE) return false;
  return createMatcher(prose.masked, [title], compiled.vocabulary).all(node).length > 0;
}

/**
 * Whether a short text speaks of the subject, or of the people and places that the subject is about, and of no other
 * subject. To name the subject counts twice.
 */
function isNearSubject(prose: Prose, { vocabulary }: Compiled, atLeast: number): boolean {
  const matcher = createMatcher(
    prose.masked,
    prose.blocks.map((block) => block.span),
    vocabulary,
  );
  const timesOf = (name: string) => {
    const node = vocabulary.nodes.get(name);
    return node === undefined ? 0 : matcher.all(node).length;
  };
  return 2 * timesOf('subject') + timesOf('subject.near') >= atLeast && timesOf('stance.other-subject') === 0;
}

function timesNamed(text: string, sample: Span, subject: Pattern, { vocabulary, subjectFeature }: Compiled): number {
  const matcher = createMatcher(text, [sample], vocabulary);
  vocabulary.features.met(matcher.reading);
  return vocabulary.features.isMet(subjectFeature) ? matcher.all(subject).length : 0;
}
