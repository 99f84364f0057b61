import type { Compiled } from './compile.ts';
import { lazily, oncePer } from './lazily.ts';
import { outlineOf } from './outline/outline.ts';
import type { Outline } from './outline/types.ts';
import { piecesOf, shifted } from './pieces/pieces.ts';
import type { Piece, Placed } from './pieces/types.ts';
import { sentencesIn } from './segment/segment.ts';
import type { Settings } from './settings.ts';
import { type Mention, type Mentioned, mentionsOf } from './topics/mentions.ts';
import type { Prose, Sentence } from './types.ts';

/** A draft as measures read it: the sentences that are checked, and what they mention. */
export type Body = {
  readonly prose: Prose;
  readonly compiled: Compiled;
  readonly settings: Settings;
  readonly sentences: readonly Sentence[];
  readonly words: number;
  readonly isAboutSubject: boolean;
  readonly mentions: () => readonly Mention[];
  readonly outline: () => Outline;
};

export type BodyGiven = Omit<Body, 'mentions' | 'outline'>;

/** Bibliographies mention much and say nothing. */
export function bodyOf(given: BodyGiven): Body {
  const { prose, compiled } = given;
  const sentences = given.sentences.filter(({ block }) => prose.blocks[block]!.kind !== 'reference');
  return {
    ...given,
    sentences,
    mentions: lazily(() => allMentions(prose, sentences, compiled)),
    outline: lazily(() => outlineOf(prose)),
  };
}

/** What each sentence of a piece mentions; offsets count from the start of the piece. */
type Mentions = readonly (readonly Mentioned[])[];

const mentionsFor = new WeakMap<Compiled, (piece: Piece) => Mentions>();

export function mentionsIn(piece: Piece, compiled: Compiled): Mentions {
  const known = mentionsFor.get(compiled) ?? oncePer((one) => searched(one, compiled));
  mentionsFor.set(compiled, known);
  return known(piece);
}

function searched(piece: Piece, compiled: Compiled): Mentions {
  const sentences = sentencesIn(piece);
  const found: Mentioned[][] = sentences.map(() => []);
  for (const { sentence, topic, span } of mentionsOf(piece, sentences, compiled)) found[sentence]!.push({ topic, span });
  return found;
}

/** What the sentences mention, which are some of those of the prose, in order. */
function allMentions(prose: Prose, sentences: readonly Sentence[], compiled: Compiled): readonly Mention[] {
  const all: Mention[] = [];
  let index = 0;
  for (const placed of piecesOf(prose)) {
    const { piece, start, block } = placed;
    const next = sentences[index];
    if (!next) break;
    if (next.block >= block + piece.blocks.length) continue;
    const mentions = mentionsIn(piece, compiled);
    for (const [at, own] of sentencesIn(piece).entries()) {
      if (!isAt(sentences[index], own, placed)) continue;
      for (const { topic, span } of mentions[at]!) all.push({ topic, span: shifted(span, start), sentence: index });
      index++;
    }
  }
  return all;
}

function isAt(sentence: Sentence | undefined, { span, block }: Sentence, { start, block: first }: Placed): boolean {
  return sentence?.block === first + block && sentence.span.start === start + span.start && sentence.span.end === start + span.end;
}
