import type { Body } from '../body.ts';
import { oncePer } from '../lazily.ts';
import type { OutlineNode } from '../outline/types.ts';
import { countWhile } from '../search.ts';
import type { Measure, Span } from '../types.ts';
import { wordsIn } from '../words.ts';
import { type Part, stretchOf } from './stretch.ts';
import type { Judged, ScopeMeasure } from './types.ts';

/** A section that is nearly the whole draft says what the draft says. */
const LARGEST = 0.8;
/** Further sections of a draft are not told: by then the draft is the matter. */
const MOST = 5;
/** A section must hold more of what is counted than a draft must, since it is chosen among many. */
const TIMES_MENTIONS = 1.5;

/**
 * The long sections that are out of balance in a draft that is not, outermost first. A section whose heading names what
 * outweighs the rest is about that and says so.
 */
export function sectionMeasures(
  { code, threshold, ofSections, judge }: ScopeMeasure,
  body: Body,
  toMeasure: (judged: Judged, span: Span) => Measure,
): readonly Measure[] {
  const { scope } = body.settings;
  if (ofSections === undefined || body.words < 2 * scope.sectionWords) return [];
  const strict = { ...scope, minimumMentions: Math.ceil(scope.minimumMentions * TIMES_MENTIONS) };
  const partIn = partsIn(body);
  const found: Measure[] = [];
  look(body.outline().nodes);
  return found;

  function look(nodes: readonly OutlineNode[]): void {
    for (const node of nodes) {
      if (found.length === MOST) return;
      const part = partIn(node.span);
      if (part.words < scope.sectionWords) continue;
      const judged = judge(stretchOf(part, code, body), scope[threshold], strict);
      if (judged.outcome === 'raised' && part.words <= LARGEST * body.words && !names(node.name)) found.push(toMeasure(judged, node.name));
      else look(node.children);
    }
  }

  function names({ start, end }: Span): boolean {
    return body.mentions().some(({ topic, span }) => topic === ofSections && span.start >= start && span.end <= end);
  }
}

/** Says what a draft holds between two offsets, in time that does not grow with the draft. */
const partsIn = oncePer(partsOf);

function partsOf({ sentences, homes, mentions }: Body): (span: Span) => Part {
  const inOrder = homes()
    .map(({ placed: { piece }, index }, sentence) => ({ start: sentences[sentence]!.span.start, words: wordsIn(piece)[index]! }))
    .sort((a, b) => a.start - b.start);
  const wordsBefore = [0];
  for (const { words } of inOrder) wordsBefore.push(wordsBefore.at(-1)! + words);
  const mentioned = [...mentions()].sort((a, b) => a.span.start - b.span.start);
  return ({ start, end }) => {
    const first = countWhile(inOrder, (sentence) => sentence.start < start);
    const last = countWhile(inOrder, (sentence) => sentence.start < end);
    const from = countWhile(mentioned, ({ span }) => span.start < start);
    const to = countWhile(mentioned, ({ span }) => span.start < end);
    return {
      words: wordsBefore[last]! - wordsBefore[first]!,
      sentences: last - first,
      mentions: mentioned.slice(from, to),
      provisions: () => [],
    };
  };
}
