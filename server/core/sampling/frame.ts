import type { Candidate, Cell, FrameSentence } from './types.ts';

/** The sampling frame: sentences are added as they are read, and counted. */
export type Frame = { readonly add: (sentence: FrameSentence, lot: number) => void; readonly cells: () => readonly Cell[] };

type Growing = { readonly group: string; readonly codes: readonly string[]; size: number; candidates: Candidate[] };

/** A frame that holds, of each kind of sentences, only those with the `most` smallest lots: no sample of that size needs others. */
export function createFrame(most: number): Frame {
  const cells = new Map<string, Growing>();
  return {
    add(sentence, lot) {
      const codes = [...new Set(sentence.found.map(({ code }) => code))].sort();
      const key = JSON.stringify([sentence.group, codes]);
      const cell: Growing = cells.get(key) ?? { group: sentence.group, codes, size: 0, candidates: [] };
      cells.set(key, cell);
      cell.size++;
      cell.candidates.push({ sentence, lot });
      if (cell.candidates.length > 2 * most + 100) cell.candidates = smallest(cell.candidates, most);
    },
    cells: () =>
      [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => ({ ...cell, candidates: smallest(cell.candidates, most) })),
  };
}

export function smallest(candidates: readonly Candidate[], most: number): Candidate[] {
  return [...candidates].sort(byLot).slice(0, most);
}

/** Equal lots, which hardly ever are, go by name. */
function byLot(a: Candidate, b: Candidate): number {
  return a.lot - b.lot || (a.sentence.id < b.sentence.id ? -1 : 1);
}
