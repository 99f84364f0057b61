import type { Block, Directive } from '../../core/index.ts';
import { elementsOf } from '../xml/tree.ts';
import { attributeOf, findAll, nameOf } from './names.ts';
import type { Part } from './package.ts';
import type { CommentRange } from './types.ts';
import { wordsOf } from './words.ts';

/** The comments of a document that speak to Counterframe, on the words that they stand on. */
export function directivesIn(
  part: Part | undefined,
  ranges: ReadonlyMap<string, CommentRange>,
  blocks: readonly Block[],
): readonly Directive[] {
  const found = (part ? elementsOf(part.root) : []).flatMap((comment) => {
    const range = ranges.get(attributeOf(comment, 'id') ?? '');
    const text = part && nameOf(comment) === 'comment' ? textOf(part, comment) : '';
    return range && text.startsWith('counterframe-') ? [directive(range, text, blocks)] : [];
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

function textOf(part: Part, comment: Parameters<typeof findAll>[0]): string {
  const paragraphs = findAll(comment, (element) => nameOf(element) === 'p');
  const lines = paragraphs.map((paragraph) =>
    findAll(paragraph, (element) => nameOf(element) === 't')
      .map((text) => wordsOf(text, part.xml).text)
      .join(''),
  );
  return lines.join('\n').trim();
}

/** A comment that stands at a point, or at the very end of a block, speaks of the block that it stands in. */
function directive({ start, end, point }: CommentRange, text: string, blocks: readonly Block[]): Directive {
  const from = start ?? point ?? end ?? 0;
  const to = Math.max(from, end ?? point ?? from);
  const block = blocks.find(({ span }) => span.end >= from);
  const inside = block && from >= block.span.end ? block.span.end - 1 : from;
  return { span: { start: inside, end: Math.max(inside, to) }, text };
}
