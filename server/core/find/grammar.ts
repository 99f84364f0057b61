import type { Token } from '../match/tokens.ts';
import { FILLER, withoutFiller } from '../read/filler.ts';
import type { Span } from '../types.ts';
import type { Sighting } from './sight.ts';

/** Tags of the words of one sentence, by the offset in it at which each word begins. */
export type Tagger = (sentence: string) => ReadonlyMap<number, ReadonlySet<string>>;

export type GrammarAnswer = 'fits' | 'differs' | 'pending';

/**
 * Whether the words of a sighting carry the tags that its entry asks for; `pending` without a tagger. The
 * condition `{ match: "Verb" }` holds when a word of the range carries the tag, `"!Verb"` when none does.
 */
export function checkGrammar(
  { entry, range, roles }: Sighting,
  tokens: readonly Token[],
  span: Span,
  tags: () => ReturnType<Tagger> | undefined,
): GrammarAnswer {
  const conditions = Object.entries(entry.entry.grammar ?? {});
  if (conditions.length === 0) return 'fits';
  const found = tags();
  if (!found) return 'pending';
  const fits = conditions.every(([name, condition]) => {
    const part = name === 'match' ? range : roles[name];
    if (!part) return true;
    const wanted = condition.replace(/^!/, '');
    const carries = tokens.slice(part.from, part.to).some((token) => found.get(token.start - span.start)?.has(wanted));
    return carries !== condition.startsWith('!');
  });
  return fits ? 'fits' : 'differs';
}

/** The sentence as the tagger reads it: line ends are blanks and fillers stand after their word, so that words stay where they begin. */
export function flatten(masked: string, span: Span): string {
  const line = masked.slice(span.start, span.end).replace(/[\r\n\t\f]/g, ' ');
  return line.includes(FILLER) ? line.replace(/\S+/g, (word) => withoutFiller(word).padEnd(word.length)) : line;
}
