import type { CodedText } from '../coding/types.ts';
import { spansMeet } from '../match/range.ts';
import { proseOf } from '../read/once.ts';
import { wordsOf } from '../read/readable.ts';
import { measureBehind } from '../scope/findings.ts';
import { countWhile } from '../search.ts';
import { skippedBlocks } from '../sections.ts';
import { segment } from '../segment/segment.ts';
import type { Settings } from '../settings.ts';
import type { Analysis, Prose, Sentence, Source, Span } from '../types.ts';
import { countWords } from '../words.ts';
import { idOf } from './lot.ts';
import type { FoundCode, FrameSentence } from './types.ts';

/** `context` is how many sentences are shown on each side; `minWords` leaves shorter sentences out of the frame, with what is found in them. */
export type FrameOptions = {
  readonly isWanted: (code: string) => boolean;
  readonly groupOf: (document: CodedText) => string;
  readonly context: number;
  readonly minWords: number;
};

/** The sentences of a document with what was found in each. Measures of the whole document belong to no sentence. */
export function frameSentences(
  document: CodedText,
  source: Source,
  analysis: Analysis,
  settings: Settings,
  { isWanted, groupOf, context, minWords }: FrameOptions,
): readonly FrameSentence[] {
  const prose = proseOf(source);
  const skipped = skippedBlocks(prose, settings);
  const sentences = segment(prose).filter(({ block }) => !skipped.has(block));
  const found = foundIn(sentences, analysis, isWanted);
  const group = groupOf(document);
  const texts = sentences.map((sentence) => wordsIn(sentence, prose));
  return sentences.flatMap((sentence, index): FrameSentence[] => {
    if (countWords(prose, [sentence]) < minWords) return [];
    const text = texts[index]!;
    return [
      {
        id: idOf(`${document.id}\n${index + 1}`),
        document: document.id,
        number: index + 1,
        group,
        span: sentence.span,
        text,
        before: texts.slice(Math.max(0, index - context), index).join(' '),
        after: texts.slice(index + 1, index + 1 + context).join(' '),
        found: (found.get(index) ?? []).map((one) => placed(one, text, prose)),
      },
    ];
  });
}

type Marked = { readonly code: string; readonly span: Span };

function foundIn(sentences: readonly Sentence[], analysis: Analysis, isWanted: (code: string) => boolean): Map<number, Marked[]> {
  const own = analysis.findings.filter((finding) => !measureBehind(finding, analysis.scope));
  const marks: readonly (Marked & { readonly sentence?: Span })[] = [...own, ...analysis.counter].filter(({ code }) => isWanted(code));
  const bySentence = new Map<number, Marked[]>();
  for (const mark of marks) {
    const index = indexOf(sentences, mark.sentence ?? mark.span);
    if (index < 0) continue;
    const known = bySentence.get(index);
    if (known) known.push(mark);
    else bySentence.set(index, [mark]);
  }
  return bySentence;
}

/** The first sentence that a span begins in or, where it begins between two, meets. */
function indexOf(sentences: readonly Sentence[], span: Span): number {
  const before = countWhile(sentences, (sentence) => sentence.span.start <= span.start) - 1;
  for (const index of [before, before + 1]) if (sentences[index] && spansMeet(sentences[index].span, span)) return index;
  return before;
}

/** A sentence as it reads: an item after the lead-ins that it continues. */
function wordsIn({ span, lead }: Sentence, prose: Prose): string {
  return [...lead, span]
    .map((part) => wordsOf(part, prose))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function placed({ code, span }: Marked, text: string, prose: Prose): FoundCode {
  const words = wordsOf(span, prose).replace(/\s+/g, ' ').trim();
  const start = words === '' ? -1 : text.lastIndexOf(words);
  return start < 0 ? { code } : { code, span: { start, end: start + words.length } };
}
