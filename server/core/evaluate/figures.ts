import type { GoldSentence } from './gold.ts';
import { groupedBy } from './group.ts';
import type { Judgement } from './judge.ts';

export type Count = { readonly hit: number; readonly extra: number; readonly missed: number };
/** Shares from 0 to 1; a share of nothing is 0. */
export type Figures = Count & { readonly precision: number; readonly recall: number; readonly f1: number };

export function figures({ hit, extra, missed }: Count): Figures {
  return {
    hit,
    extra,
    missed,
    precision: hit / (hit + extra || 1),
    recall: hit / (hit + missed || 1),
    f1: (2 * hit) / (2 * hit + extra + missed || 1),
  };
}

export function figuresOf(judgements: readonly Judgement[]): Figures {
  const count = { hit: 0, extra: 0, missed: 0 };
  for (const { outcome } of judgements) count[outcome]++;
  return figures(count);
}

/** Figures by code, or by whatever else `keyOf` says, sorted by name. */
export function figuresBy(judgements: readonly Judgement[], keyOf: (judgement: Judgement) => string): ReadonlyMap<string, Figures> {
  const groups = [...groupedBy(judgements, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(groups.map(([key, own]) => [key, figuresOf(own)]));
}

export function codeOf({ code }: Judgement): string {
  return code;
}

export function familyOf({ code }: Judgement): string {
  return familyName(code);
}

export function familyName(code: string): string {
  return code.split('/')[0]!;
}

/** The mean F1 of the codes that the reader used. */
export function macroOf(codes: Iterable<Count>): number {
  const used = [...codes].filter(({ hit, missed }) => hit + missed > 0);
  return used.reduce((sum, count) => sum + figures(count).f1, 0) / (used.length || 1);
}

/** False alarms per 1,000 words of the sentences of kind `control`, which carry no code. */
export function alarmsOf(judgements: readonly Judgement[], sentences: readonly GoldSentence[]): number | undefined {
  const words = controlWords(sentences);
  if (words === 0) return undefined;
  return (1000 * judgements.filter(({ sentence, outcome }) => isControl(sentence) && outcome === 'extra').length) / words;
}

export function controlWords(sentences: readonly GoldSentence[]): number {
  return sentences.filter(isControl).reduce((sum, sentence) => sum + wordsIn(sentence), 0);
}

function wordsIn({ text, start, end }: GoldSentence): number {
  return text.slice(start, end).split(/\s+/).length;
}

export function isControl({ kind }: GoldSentence): boolean {
  return kind === 'control';
}
