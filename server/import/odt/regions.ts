import type { Edit } from '../xml/edit.ts';
import { childOf } from './names.ts';
import type { Part } from './package.ts';
import type { Tags } from './tags.ts';

/** Adds regions of tracked changes to those of the file, or with the element that holds them where there is none. */
export function addRegions({ xml, root }: Part, regions: string, tags: Tags): readonly Edit[] {
  if (regions === '') return [];
  const text = childOf(childOf(root, 'office:body'), 'office:text')!;
  const held = childOf(text, 'text:tracked-changes');
  // Nothing says whether the next changes of the writer should be recorded, so they are not.
  const opened = `<text:tracked-changes${tags.declared} text:track-changes="false">${regions}</text:tracked-changes>`;
  if (!held) return [{ at: childOf(text, 'office:forms')?.end ?? text.inner, xml: opened }];
  if (held.innerEnd < held.end) return [{ at: held.innerEnd, xml: regions }];
  const tag = xml.slice(held.start, held.end);
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  return [{ at: held.start, to: held.end, xml: `${tag.slice(0, tag.lastIndexOf('/'))}>${regions}</${name}>` }];
}
