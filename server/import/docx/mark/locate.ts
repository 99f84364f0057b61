import type { Span } from '../../../core/index.ts';
import type { Anchor, Leaf, Story } from '../types.ts';

/** A place in the XML of the body: before or after the child of a unit, or at an offset (UTF-16, of the XML) inside its words. */
export type Point = Anchor & { readonly side: 'before' | 'after'; readonly at?: number };

/** Words of one leaf that a mark stands on; the points are its ends. */
export type Slice = { readonly leaf: Leaf; readonly start: Point; readonly end: Point };

/** Where the comment of a mark goes. `slices` are its words; `away` is the story they are in, where that can hold no comment. */
export type Location = { readonly start: Point; readonly end: Point; readonly slices: readonly Slice[]; readonly away?: Story };

/** Finds the words of a span of the text in the XML. Where it runs over several stories, those of the first count. */
export function locate({ start, end }: Span, text: string, leaves: readonly Leaf[]): Location | { readonly reason: string } {
  const whole = { start: start - (isInside(text, start) ? 1 : 0), end: end + (isInside(text, end) ? 1 : 0) };
  const found = overlapping(leaves, whole);
  const first = found[0];
  if (!first)
    return { reason: 'stands on no words of the file, but on a sign that is made when it is shown, such as the number of a list' };
  const { story } = first;
  if (story.kind !== 'body') {
    if (!story.host) return { reason: `stands in ${story.name}, which can hold no comment, and the text has no words to put it on` };
    return { start: { ...story.host, side: 'before' }, end: { ...story.host, side: 'after' }, slices: [], away: story };
  }
  const slices = found.filter((leaf) => leaf.story === story).map((leaf) => sliceOf(leaf, whole));
  return { start: slices[0]!.start, end: slices.at(-1)!.end, slices };
}

/** Whether an offset cuts a character that two units make. */
function isInside(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function overlapping(leaves: readonly Leaf[], { start, end }: Span): readonly Leaf[] {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leaves[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < leaves.length && leaves[to]!.start < end) to++;
  return start < end ? leaves.slice(low, to) : [];
}

function sliceOf(leaf: Leaf, { start, end }: Span): Slice {
  const { unit, child } = leaf;
  const from = start <= leaf.start ? undefined : xmlOffset(leaf, start - leaf.start, 'from');
  const to = end >= leaf.end ? undefined : xmlOffset(leaf, end - leaf.start, 'to');
  return { leaf, start: { unit, child, side: 'before', at: from }, end: { unit, child, side: 'after', at: to } };
}

/** The offset in the XML of one in the words; inside a reference it is that of its beginning or end. */
function xmlOffset({ pieces }: Leaf, offset: number, end: 'from' | 'to'): number | undefined {
  const piece = pieces?.find((candidate) =>
    end === 'from' ? candidate.end > offset && candidate.start <= offset : candidate.end >= offset && candidate.start < offset,
  );
  if (!pieces || !piece) return undefined;
  const isPlain = piece.end - piece.start === piece.to - piece.from;
  const at = isPlain ? piece.from + (offset - piece.start) : piece[end];
  const isEdge = end === 'from' ? at <= pieces[0]!.from : at >= pieces.at(-1)!.to;
  return isEdge ? undefined : at;
}
