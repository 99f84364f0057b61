import { wordsOf } from './read/readable.ts';
import { type Conditions, isNoted, type Outcome, textBefore } from './sentence.ts';
import type { Mentioned } from './topics/mentions.ts';
import type { Prose, Sentence, Span } from './types.ts';

/**
 * What was found in sentences of earlier versions of a draft. It changes how long an analysis takes, never its
 * result. One memory serves one draft and one set of compiled lexicons.
 */
export type Memory = {
  readonly outcomes: Store<Outcome>;
  /** By a sentence's own words; offsets count from where the sentence begins. */
  readonly mentions: Store<readonly Mentioned[]>;
  /** Forgets what was neither recalled nor kept since the last turn. */
  readonly turn: () => void;
};

export type Store<T> = {
  readonly recall: (key: string) => T | undefined;
  readonly keep: (key: string, value: T) => void;
};

export function createMemory(): Memory {
  const outcomes = createStore<Outcome>();
  const mentions = createStore<readonly Mentioned[]>();
  return {
    outcomes,
    mentions,
    turn: () => {
      outcomes.turn();
      mentions.turn();
    },
  };
}

/** Keeps what was used since the last turn. */
function createStore<T>(): Store<T> & { readonly turn: () => void } {
  let last = new Map<string, T>();
  let now = new Map<string, T>();
  return {
    recall: (key) => now.get(key) ?? last.get(key),
    keep: (key, value) => void now.set(key, value),
    turn: () => {
      last = now;
      now = new Map();
    },
  };
}

/** UTF-16 units around a sentence that tell whether a quotation begins or ends there. */
const AROUND = 3;

/** Everything that the outcome of a sentence depends on, as one text. */
export function keyOf(sentence: Sentence, { prose, aboutSubject, tagger }: Conditions): string {
  const { span, lead, block, isSplit } = sentence;
  const leads = lead.map(({ start, end }) => `${start - span.start}:${end - span.start}:${both({ start, end }, prose)}`);
  const flags = [prose.blocks[block]!.kind, aboutSubject, isNoted(sentence, prose), isSplit ?? false, tagger !== undefined];
  const near = { start: Math.max(0, span.start - AROUND), end: span.end + AROUND };
  return [...flags, ...leads, textBefore(sentence, prose), both(near, prose)].join('\u0000');
}

/** The source's text and, where markup was masked in it, its prose. */
function both({ start, end }: Span, { source, masked }: Prose): string {
  const text = source.text.slice(start, end);
  const prose = masked.slice(start, end);
  return text === prose ? text : `${text}\u0001${prose}`;
}

/** An outcome with offsets from its sentence's start and no text: a slice would keep the whole old draft alive. */
export function forgetText(outcome: Outcome, start: number): Outcome {
  return moveOutcome(outcome, -start, () => '');
}

/** The outcome as it stands on a sentence that starts at an offset of the source. */
export function placeOutcome(outcome: Outcome, start: number, prose: Prose): Outcome {
  return moveOutcome(outcome, start, (span) => wordsOf(span, prose));
}

function moveOutcome({ findings, counter, withheld, ...rest }: Outcome, by: number, textOf: (span: Span) => string): Outcome {
  const move = <T extends { readonly span: Span }>(part: T): T => {
    const span = { start: part.span.start + by, end: part.span.end + by };
    return { ...part, span, text: textOf(span) };
  };
  return {
    ...rest,
    counter: counter.map(move),
    withheld: withheld.map(move),
    findings: findings.map((finding) => ({
      ...move(finding),
      sentence: { start: finding.sentence.start + by, end: finding.sentence.end + by },
      roles: finding.roles.map(move),
    })),
  };
}
