import type { Matcher } from '../match/matcher.ts';
import type { TokenRange } from '../match/range.ts';
import type { Sentence } from '../types.ts';
import { magnitude } from './magnitude.ts';

/** What a coded rule sees of a sentence. `vocabulary` matches a shared vocabulary by name. */
export type RuleContext = {
  readonly sentence: Sentence;
  readonly matcher: Matcher;
  readonly vocabulary: (name: string) => readonly TokenRange[];
  /** The text of the sentence's own span as it is read: without invisible signs, ligatures as letters. */
  readonly text: string;
  /** The offset in the source of an index of `text`. */
  readonly origin: (index: number) => number;
  /** The text before the sentence in its block, 200 UTF-16 units at most. */
  readonly before: string;
  /** Whether a footnote mark stands in or right after the sentence. */
  readonly noted: boolean;
};

/** A rule that data cannot say. It finds ranges of tokens; it does not filter by stance, grade or format. */
export type CodedRule = {
  readonly triggers: readonly string[];
  readonly find: (context: RuleContext) => readonly TokenRange[];
};

export const codedRules: Readonly<Record<string, CodedRule>> = { magnitude };

export function ruleNamed(name: string): CodedRule | undefined {
  return Object.hasOwn(codedRules, name) ? codedRules[name] : undefined;
}
