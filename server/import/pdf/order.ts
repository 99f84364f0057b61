import type { Arranged } from './arrange.ts';
import type { Passage } from './types.ts';

/**
 * All passages page by page: its text, the notes at its foot, what belongs to the page itself. A passage that goes on on the
 * next page comes after the notes and the foot of its own.
 */
export function inPageOrder(
  body: readonly Passage[],
  notes: readonly (readonly Passage[])[],
  pages: readonly Arranged[],
): readonly Passage[] {
  const ordered: Passage[] = [];
  let next = 0;
  const closePages = (upTo: number): void => {
    for (; next < upTo; next++) ordered.push(...notes[next]!, ...pages[next]!.furniture.map(furniture));
  };
  for (const passage of body) {
    const first = passage.lines[0]!.page;
    closePages(Math.max(first, Math.min(first + 1, passage.lines.at(-1)!.page)));
    ordered.push(passage);
  }
  closePages(pages.length);
  return ordered;
}

function furniture(line: Arranged['furniture'][number]): Passage {
  return { kind: 'furniture', lines: [line], level: 0 };
}
