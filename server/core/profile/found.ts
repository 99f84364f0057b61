import type { Analysis, CounterFrame, Finding } from '../types.ts';

/** What a profile counts, in the order of the text. */
export type Found = { readonly findings: readonly Finding[]; readonly counter: readonly CounterFrame[] };

/**
 * All findings are wording of the draft, whoever knew of them before or set them aside: so a profile says the same before and
 * after decisions, and a draft is counted as the references are, of which nothing is set aside. Measures are no wording.
 */
export function foundIn({ findings, baselined, suppressed, counter }: Analysis): Found {
  const all = [...findings, ...baselined, ...suppressed.map(({ finding }) => finding)].filter(({ code }) => !isScope(code));
  return { findings: inOrder(all), counter: inOrder(counter) };
}

/** Whether a code is a measure's. */
export function isScope(code: string): boolean {
  return code.startsWith('scope/');
}

function inOrder<Item extends { readonly span: { readonly start: number } }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => a.span.start - b.span.start);
}
