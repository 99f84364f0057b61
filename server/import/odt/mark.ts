import type { Span } from '../../core/index.ts';
import type { Mark, Marked, MarkOptions } from '../types.ts';
import { applyEdits, type Edit } from '../xml/edit.ts';
import { escapeXml } from '../xml/text.ts';
import { attributeOf, everyElement } from './names.ts';
import { deletionsIn, type Placed, placeOf } from './place.ts';
import type { OdtText } from './read.ts';
import { addRegions } from './regions.ts';
import { contentOf, type Tags, tagsFor } from './tags.ts';
import { type Tracked, trackChange } from './track.ts';

type Note = { readonly mark: Mark; readonly placed: Placed; readonly name: string; readonly tracked: Tracked | undefined };

/** Writes a copy in which every mark is an annotation on its words; with `trackChanges` also as a change that can be accepted. */
export function markOdt(odt: OdtText, marks: readonly Mark[], options: MarkOptions): Marked {
  const { content, write } = odt.file;
  const tags = tagsFor(content.root);
  const left: { mark: Mark; reason: string }[] = [];
  const notes: Note[] = [];
  const nameFor = freshNames(odt);
  const deletions = deletionsIn(content.root);
  let reached = 0;
  for (const mark of inOrder(marks)) {
    const span = wholeSigns(odt.source.text, mark.span);
    const placed = placeOf(odt, span, deletions);
    if ('reason' in placed) left.push({ mark, reason: placed.reason });
    else {
      const tracked =
        placed.at >= reached && options.trackChanges ? track(odt, { ...mark, span }, placed, nameFor, tags, options) : undefined;
      reached = Math.max(reached, ...(tracked?.edits ?? []).map(({ at, to = at }) => to));
      notes.push({ mark, placed, name: nameFor('note'), tracked });
    }
  }
  const edits = [
    ...editsOf(notes, tags, options),
    ...addRegions(content, notes.map(({ tracked }) => tracked?.regions ?? '').join(''), tags),
  ];
  return { bytes: write(applyEdits(content.xml, edits)), left };
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A sign outside of the first 65536 is two units, which belong together. */
function wholeSigns(text: string, { start, end }: Span): Span {
  const isInside = (at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return { start: isInside(start) ? start - 1 : start, end: isInside(end) ? end + 1 : end };
}

function track(
  odt: OdtText,
  { span, replacement }: Mark,
  placed: Placed,
  nameFor: Names,
  tags: Tags,
  options: MarkOptions,
): Tracked | undefined {
  if (replacement === undefined) return undefined;
  const rewording = { span, words: replacement, ids: { out: nameFor('change'), in: nameFor('change') } };
  return trackChange(odt, placed, rewording, tags, `<office:change-info>${authorOf(options)}</office:change-info>`);
}

/** What ends at a place comes first there, then what begins, then what is changed. */
function editsOf(notes: readonly Note[], tags: Tags, options: MarkOptions): readonly Edit[] {
  const changed = notes.filter(({ tracked }) => tracked).map(({ placed }) => placed);
  const outside = (at: number): Placed | undefined => {
    const last = changed[countUpTo(changed, at) - 1];
    return last && last.at < at && at < last.to ? last : undefined;
  };
  const ends = notes.map(({ placed, name }) => ({
    at: outside(placed.to)?.to ?? placed.to,
    xml: inMarkup(`<office:annotation-end${tags.declared} office:name="${name}"/>`, placed.isRaw.to),
  }));
  const starts = notes.map((note) => ({
    at: outside(note.placed.at)?.at ?? note.placed.at,
    xml: inMarkup(annotationOf(note, tags, options), note.placed.isRaw.at),
  }));
  return [...ends, ...starts, ...notes.flatMap(({ tracked }) => tracked?.edits ?? [])];
}

/** How many of the places, which are in order and do not overlap, begin before an offset. */
function countUpTo(places: readonly Placed[], offset: number): number {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (places[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tags within a CDATA section end it and begin another. */
function inMarkup(tag: string, isRaw: boolean): string {
  return isRaw ? `]]>${tag}<![CDATA[` : tag;
}

function annotationOf({ mark, placed, name }: Note, tags: Tags, options: MarkOptions): string {
  const paragraphs = [...(placed.remark ? [placed.remark] : []), ...mark.paragraphs].map((words) => `<text:p>${contentOf(words)}</text:p>`);
  return `<office:annotation${tags.declared} office:name="${name}">${authorOf(options)}${paragraphs.join('')}</office:annotation>`;
}

function authorOf({ author, date }: MarkOptions): string {
  return `<dc:creator>${escapeXml(author)}</dc:creator><dc:date>${escapeXml(date)}</dc:date>`;
}

type Names = (kind: 'note' | 'change') => string;

/** Names that nothing in the file has yet. */
function freshNames({ file }: OdtText): Names {
  const taken = new Set<string | undefined>();
  for (const element of everyElement(file.content.root)) {
    for (const prefix of ['office', 'text', 'xml'] as const) {
      taken.add(attributeOf(element, prefix, 'name')).add(attributeOf(element, prefix, 'id'));
    }
  }
  let count = 0;
  return (kind) => {
    let name: string;
    do name = `counterframe-${kind}-${++count}`;
    while (taken.has(name));
    return name;
  };
}
