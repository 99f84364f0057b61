import { strFromU8, unzipSync } from 'fflate';
import type { Changes, Imported, Mark, Marked, MarkOptions } from '../../server/import/types.ts';

export const options: MarkOptions = { author: 'Counterframe', date: '2026-05-06T07:08:09Z', trackChanges: false };

/** A mark on the first place where these words stand in the text. */
export function markOn({ source: { text } }: Imported, words: string, replacement?: string): Mark {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" is not in the text`);
  return { span: { start, end: start + words.length }, paragraphs: [`On ${words}`], replacement };
}

/** The marked copy; a refusal fails the test. */
export async function mark(imported: Imported, marks: readonly Mark[], how: Partial<MarkOptions> = {}): Promise<Marked> {
  const marked = await imported.mark!(marks, { ...options, ...how });
  if ('refusal' in marked) throw new Error(marked.refusal);
  return marked;
}

/** A part of a file as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

const token = /<(\/?)w:(\w+)([^>]*?)(\/?)>|([^<]+)/g;
const hides: Readonly<Record<Changes, readonly string[]>> = { accepted: ['del', 'moveFrom'], original: ['ins', 'moveTo'], marked: [] };
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x1F600;': '😀' };

/** The words between the ends of each comment in a document, read tag by tag, by the comment's id. */
export function coveredWords(xml: string, changes: Changes = 'accepted'): ReadonlyMap<string, string> {
  const covered = new Map<string, string>();
  const open = new Set<string>();
  let hidden = 0;
  let inText = false;
  for (const [, slash, name, attributes, empty, text] of xml.matchAll(token)) {
    const id = /w:id="(\d+)"/.exec(attributes ?? '')?.[1] ?? '';
    const add = (words: string): void => {
      if (hidden === 0) for (const one of open) covered.set(one, covered.get(one)! + words);
    };
    if (name === 'commentRangeStart') covered.set(id, covered.get(id) ?? '') && open.add(id);
    else if (name === 'commentRangeEnd') open.delete(id);
    else if (name && hides[changes].includes(name) && !empty) hidden += slash ? -1 : 1;
    else if (name === 't' || name === 'delText') inText = !slash && !empty;
    else if (name === 'tab' && !attributes) add('\t');
    else if (text !== undefined && inText) add(text.replace(/&(?:amp|lt|gt|quot|#x1F600);/g, (entity) => entities[entity]!));
  }
  return covered;
}
