import type { Changes } from '../types.ts';
import type { XmlElement } from '../xml/tree.ts';
import { childOf } from './names.ts';
import { DELETED, INSERTED, type Tally } from './types.ts';

/** Whether words with these flags are part of the text in this view. */
export function isShown(flags: number, changes: Changes): boolean {
  if (changes === 'accepted') return (flags & DELETED) === 0;
  return changes === 'marked' || (flags & INSERTED) === 0;
}

/** Whether the end of a paragraph is gone in this view, so that the next one goes on with it. */
export function isJoined(properties: XmlElement | undefined, changes: Changes): boolean {
  return changes !== 'marked' && !isShown(endFlags(properties), changes);
}

/** How the end of a paragraph was changed. */
export function endFlags(properties: XmlElement | undefined): number {
  return changeFlags(childOf(properties, 'rPr'), 'ins', 'del') | changeFlags(childOf(properties, 'rPr'), 'moveTo', 'moveFrom');
}

/** The flags that two properties of one element say. */
export function changeFlags(properties: XmlElement | undefined, inserted: string, deleted: string): number {
  return (childOf(properties, inserted) ? INSERTED : 0) | (childOf(properties, deleted) ? DELETED : 0);
}

/** Counts words as they come: those of one kind that follow each other are one change. */
export function count(tally: Tally, flags: number): void {
  const kind = flags & DELETED ? 'deletion' : flags & INSERTED ? 'insertion' : undefined;
  if (kind === 'insertion' && tally.last !== kind) tally.insertions++;
  if (kind === 'deletion' && tally.last !== kind) tally.deletions++;
  tally.last = kind;
}
