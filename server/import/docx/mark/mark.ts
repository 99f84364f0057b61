import { type Archive, rewriteArchive } from '../../archive.ts';
import type { Mark, Marked, MarkOptions, Refusal } from '../../types.ts';
import { applyEdits } from '../../xml/edit.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { nameOf } from '../names.ts';
import type { Package, Part } from '../package.ts';
import type { Styles } from '../styles.ts';
import type { Leaf } from '../types.ts';
import { authorship, type Comment, runXml, withComments } from './comments.ts';
import { type Cut, type Cuts, cutAt, editsOf, newCuts, put } from './cuts.ts';
import { idsBeside } from './ids.ts';
import { type Location, locate } from './locate.ts';
import { addCommentsPart } from './parts.ts';
import { canReplace, replace } from './suggest.ts';
import { type Tags, tagsOf } from './tags.ts';

/** What a text was made of, which is all that is needed to write into it. */
export type Made = { readonly opened: Package; readonly text: string; readonly leaves: readonly Leaf[]; readonly styles: Styles };

type Located = { readonly mark: Mark; readonly at: Location };
const LONGEST_QUOTE = 120;

/** Writes a copy of a file in which every mark is a comment on its words, and a suggestion where that is asked for. */
export function markDocx(made: Made, marks: readonly Mark[], options: MarkOptions): Marked | Refusal {
  const { opened, text, leaves, styles } = made;
  const { main, archive } = opened;
  const found = opened.related('comments');
  if (found && 'fault' in found) return { refusal: `cannot be marked (${found.path} ${found.fault}): open it in Word, and save it again.` };
  const left: { readonly mark: Mark; readonly reason: string }[] = [];
  const located: Located[] = [];
  for (const mark of marks) {
    const at = locate(mark.span, text, leaves);
    if ('reason' in at) left.push({ mark, reason: at.reason });
    else located.push({ mark, at });
  }
  if (located.length === 0) return copyOf(archive, new Map(), left);
  const added = found ? { path: found.path, changed: new Map<string, Uint8Array>() } : addCommentsPart(opened);
  if ('fault' in added) return { refusal: `cannot be marked (${added.fault}): open it in Word, and save it again.` };
  const nextId = idsBeside([main.root, ...(found ? [found.root] : [])]);
  const comments = located.map(({ mark, at }) => ({ id: nextId(), paragraphs: [...leadOf(mark, at, text), ...mark.paragraphs] }));
  const changed = new Map(added.changed);
  changed.set(added.path, withComments(found, main.root.space, comments, options, styles));
  changed.set(main.path, main.encode(documentXml(made, located, comments, options, nextId)));
  return copyOf(archive, changed, left);
}

function copyOf(archive: Archive, changed: ReadonlyMap<string, Uint8Array>, left: Marked['left']): Marked | Refusal {
  const bytes = rewriteArchive(archive, changed);
  return 'refusal' in bytes ? bytes : { bytes, left };
}

/** A comment that cannot stand on its words says which they are. */
function leadOf({ span }: Mark, { away }: Location, text: string): readonly string[] {
  if (!away) return [];
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  return [`On “${quote}” in ${away.name}:`];
}

function documentXml(
  { opened, leaves, styles }: Made,
  located: readonly Located[],
  comments: readonly Comment[],
  options: MarkOptions,
  nextId: () => number,
): string {
  const { main } = opened;
  const tags = tagsOf(main.root);
  const cuts = newCuts();
  const deletions = options.trackChanges ? suggestAll(cuts, main, tags, located, options, nextId) : [];
  for (const [index, { at }] of located.entries()) {
    const { id } = comments[index]!;
    const end = cutAt(at.end);
    put(cuts, cutAt(at.start), 'start of comment', tags.empty('commentRangeStart', { id }));
    put(cuts, end, 'end of comment', tags.empty('commentRangeEnd', { id }));
    put(cuts, referenceCut(end, deletions), 'reference', runXml(tags, styles, tags.empty('commentReference', { id })));
  }
  const words = new Map<XmlElement, Leaf>(leaves.map((leaf) => [leaf.child, leaf]));
  return applyEdits(main.xml, editsOf(cuts, main, words, nextId));
}

/** Writes the replacements as tracked changes; of those that overlap, the first. Returns where words were deleted. */
function suggestAll(
  cuts: Cuts,
  part: Part,
  tags: Tags,
  located: readonly Located[],
  options: MarkOptions,
  nextId: () => number,
): readonly (readonly [Cut, Cut])[] {
  const attributes = (): Readonly<Record<string, string | number>> => ({ id: nextId(), ...authorship(options) });
  const deletions: (readonly [Cut, Cut])[] = [];
  let taken = 0;
  const inOrder = located.toSorted((a, b) => a.mark.span.start - b.mark.span.start);
  for (const { mark, at } of inOrder) {
    if (mark.replacement === undefined || mark.span.start < taken || !canReplace(at.slices, mark.span)) continue;
    replace(cuts, { part, tags, attributes, nextId }, at.slices, mark.replacement);
    deletions.push(...at.slices.map(({ start, end }) => [cutAt(start), cutAt(end)] as const));
    taken = mark.span.end;
  }
  return deletions;
}

/** The sign of a comment stands in the paragraph itself, after what its last words are wrapped in, and not among deleted ones. */
function referenceCut(end: Cut, deletions: readonly (readonly [Cut, Cut])[]): Cut {
  const around = deletions.find(([from, to]) => from.offset < end.offset && end.offset < to.offset);
  if (around) return referenceCut(around[1], []);
  let top = end.unit;
  while (top.parent && nameOf(top.parent) !== 'p') top = top.parent;
  return top === end.unit ? end : { offset: top.end, form: 'outside', unit: top, child: top };
}
