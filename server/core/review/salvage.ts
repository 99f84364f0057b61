import type { Anchor } from '../types.ts';
import { anchorKey } from './anchor.ts';
import { anchorSchema } from './anchor-schema.ts';

/**
 * What can still be read of a baseline that is no valid JSON, because it was cut off or a merge was left unfinished: its
 * lines, each under the draft above it. Of both sides of a merge the lines are read, those that are alike once.
 */
export function salvage(text: string): ReadonlyMap<string, readonly Anchor[]> {
  const found = new Map<string, Map<string, Anchor>>();
  let draft: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const content = line.trim().replace(/,$/, '');
    draft = draftOf(content) ?? draft;
    const anchor = draft === undefined ? undefined : anchorIn(content);
    if (draft === undefined || !anchor) continue;
    const anchors = found.get(draft) ?? new Map<string, Anchor>();
    found.set(draft, anchors.set(anchorKey(anchor), anchor));
  }
  return new Map([...found].map(([name, anchors]) => [name, [...anchors.values()]]));
}

/** `"plan.md": [` begins the lines of a draft. */
function draftOf(content: string): string | undefined {
  if (!content.startsWith('"') || !content.endsWith(': [')) return undefined;
  const name = parse(content.slice(0, -': ['.length));
  return typeof name === 'string' ? name : undefined;
}

function anchorIn(content: string): Anchor | undefined {
  return content.startsWith('{') ? anchorSchema.safeParse(parse(content)).data : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
