import type { Count } from '../../server/core/evaluate/figures.ts';
import type { Judgement } from '../../server/core/evaluate/judge.ts';

/** How often an entry fired on the coded sentences, and how often a reader agreed. */
export type Fired = { readonly fired: number; readonly right: number };
export type Measured = { readonly codes: Readonly<Record<string, Count>>; readonly entries: Readonly<Record<string, Fired>> };

/** The text of `docs/accuracy.json`: figures of codes and entries over all sets, sorted by name. */
export function measuredText(codes: ReadonlyMap<string, Count>, judgements: readonly Judgement[]): string {
  const counts = [...codes].map(([code, { hit, extra, missed }]) => [code, { hit, extra, missed }] as const);
  const entries = [...firedBy(judgements)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${object('codes', counts)}${object('entries', entries)}`.replace(/^/, '{\n').replace(/,\n$/, '\n}\n');
}

/** Entries that are wrong more often than one time in ten. */
export function doubtfulEntries(judgements: readonly Judgement[]): readonly [string, Fired][] {
  return [...firedBy(judgements)].filter(([, { fired, right }]) => fired - right > fired / 10);
}

function firedBy(judgements: readonly Judgement[]): Map<string, Fired> {
  const entries = new Map<string, Fired>();
  for (const { outcome, marks } of judgements) {
    if (outcome === 'missed') continue;
    for (const entry of new Set(marks.map((mark) => mark.entry))) {
      const { fired, right } = entries.get(entry) ?? { fired: 0, right: 0 };
      entries.set(entry, { fired: fired + 1, right: right + (outcome === 'hit' ? 1 : 0) });
    }
  }
  return entries;
}

function object(name: string, items: readonly (readonly [string, object])[]): string {
  const lines = items.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `  ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n  },\n`;
}
