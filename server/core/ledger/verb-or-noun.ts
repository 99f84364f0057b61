import type { Token } from '../match/tokens.ts';
import type { Part, Word } from './parts.ts';
import { type VerbForm, verbForms } from './words/known-verbs.ts';

/** A form that can be a verb or a noun (`report`, `needs`), among the words before it. `isOpen` says that what follows can follow a verb. */
export type Ambiguous = {
  readonly token: Token;
  readonly form: VerbForm;
  readonly isOpen: boolean;
  readonly next: (Token & { readonly isGroup: boolean }) | undefined;
  readonly before: readonly Word[];
  readonly tags: ReadonlySet<string> | undefined;
};

/** Settles it by what stands before, then by the tagger. */
export function verbOrNoun(given: Ambiguous): Part {
  const { token, form, isOpen, before, tags } = given;
  const previous = before.at(-1);
  const isTagged = tags?.has('Verb') ?? false;
  if (!previous) return form === 'base' && isOpen ? 'verb' : tags?.has('Adjective') ? 'adj' : 'noun';
  if (form === 'base' && isAfterOpenModal(before, token, isTagged && isOpen)) return 'verb';
  const anchor = previous.part === 'conj' ? before.at(-2) : beforeAdverbs(before);
  switch (anchor?.part) {
    case 'to':
    case 'modal':
    case 'do':
      return previous.part !== 'conj' && form === 'base' ? 'verb' : 'noun';
    case 'rel':
    case 'pron':
      return 'verb';
    case 'det':
    case 'adj':
    case 'prep':
    case 'num':
      return 'noun';
    case 'verb':
      return (previous.part === 'conj' || token.pause === 1) && formOf(anchor) === form && (form === 'base' || !tags?.has('Plural'))
        ? 'verb'
        : /^(?:help|let|make)/.test(previous.word) && form === 'base'
          ? 'verb'
          : 'noun';
    case 'noun':
      return afterNoun(anchor, previous, given);
    default:
      return isTagged && isOpen ? 'verb' : 'noun';
  }
}

/** After a noun, number agrees with a verb's form: `workers report abuse`, `the victim reports abuse`. */
function afterNoun(noun: Word, previous: Word, { token, form, isOpen, next, before, tags }: Ambiguous): Part {
  const isTagged = tags?.has('Verb') ?? false;
  const isSure = isTagged && !tags!.has('Noun');
  if (token.pause === 2) return form === 'base' && isOpen ? 'verb' : 'noun';
  if (previous.isPossessive) return 'noun';
  if (previous.part === 'conj') return isOpen && (isSure || form === 'base') && hasVerbLike(before, form) ? 'verb' : 'noun';
  if (previous.part === 'adv' && isTagged) return 'verb';
  const agrees = form === 'base' ? noun.isPlural || (isTagged && before.slice(-5).some(({ word }) => word === 'and')) : !noun.isPlural;
  if (!agrees) return isSure && (isOpen || form === 'third') ? 'verb' : 'noun';
  if (noun.group !== undefined && next?.pause === 1 && !isSure && tags?.has('Noun')) return 'noun';
  if (noun.group !== undefined) return isTagged || isOpen || form === 'base' ? 'verb' : 'noun';
  if (/^(?:aims|seeks|attempts|strives)$/.test(token.word) && next?.word === 'to') return 'verb';
  return next?.isGroup || (isTagged && (isOpen || isSure)) ? 'verb' : 'noun';
}

/** `shall, under its law, protect`, `may by order designate`: a modal still waits for its verb. */
function isAfterOpenModal(before: readonly Word[], { pause }: Token, isLikely: boolean): boolean {
  for (let at = before.length - 1; at >= 0 && at > before.length - 25; at--) {
    const { part } = before[at]!;
    if (/^(?:verb|be|have|do|rel|sub|past)$/.test(part) || before[at]!.pause === 2) return false;
    if (part !== 'modal') continue;
    const isInserted = before[at + 1]?.pause === 1;
    return isInserted ? pause === 1 : isLikely && before[at + 1]?.part === 'prep' && before.at(-1)!.part !== 'prep';
  }
  return false;
}

/** Whether a verb of the same form stands before, to which this one can be joined. */
function hasVerbLike(before: readonly Word[], form: VerbForm): boolean {
  return before.slice(-20).some((word) => word.part === 'verb' && formOf(word) === form);
}

function formOf({ word }: Word): VerbForm | undefined {
  return verbForms.get(word)?.form;
}

function beforeAdverbs(before: readonly Word[]): Word | undefined {
  for (let at = before.length - 1; at >= 0 && at > before.length - 5; at--) {
    if (before[at]!.part !== 'adv' && before[at]!.part !== 'neg') return before[at];
  }
  return undefined;
}
