import type { Outline, OutlineNode } from '../outline/types.ts';
import type { Span } from '../types.ts';

/** A section as it is counted: everything from its heading to the next one, whatever stands between. */
export type Stretch = { readonly label: string; readonly span: Span };

const BEFORE = 'Before the first heading';

/**
 * The sections of a draft: its top-level headings, or, where one heading stands above all others as a title does, those
 * beneath it. What stands before the first is a stretch too, so that stretches cover the whole text; none without headings.
 */
export function stretchesOf({ nodes }: Outline, length: number): readonly Stretch[] {
  let label = BEFORE;
  let sections = nodes.filter(isHeading);
  while (sections.length === 1 && sections[0]!.children.some(isHeading)) {
    label = sections[0]!.label;
    sections = sections[0]!.children.filter(isHeading);
  }
  const starts = sections.map(({ span }) => span.start);
  if (starts.length === 0) return [];
  const named = sections.map((section, index) => ({
    label: section.label,
    span: { start: starts[index]!, end: starts[index + 1] ?? length },
  }));
  return starts[0]! > 0 ? [{ label, span: { start: 0, end: starts[0]! } }, ...named] : named;
}

function isHeading({ kind }: OutlineNode): boolean {
  return kind !== 'paragraph' && kind !== 'item';
}
