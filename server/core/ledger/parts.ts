import type { Token } from '../match/tokens.ts';
import { lemmaOf } from './lemma.ts';
import { type SmallPart, smallParts } from './words/function-words.ts';
import { type VerbForm, verbForms } from './words/known-verbs.ts';
import { nominalOf } from './words/nominals.ts';

/**
 * What a word does in its sentence. `verb` is a plain form or one of the third person, `past` a past form or participle,
 * `ing` a form in -ing that is no noun; `to` stands before a plain form, or it is a preposition.
 */
export type Part = SmallPart | 'noun' | 'adj' | 'num' | 'verb' | 'past' | 'ing';

/** A word as the ledger reads it. `group` is the index of the mention that it is part of, `lemma` stands where it is a verb. */
export type Word = Token & {
  readonly part: Part;
  readonly lemma?: string;
  readonly group?: number;
  readonly isPlural: boolean;
  readonly isPossessive: boolean;
};

export type Tags = (token: Token) => ReadonlySet<string> | undefined;

const adjectives = new Set(
  `own same such necessary appropriate relevant domestic public private social legal national international local competent personal
  vulnerable available eligible present separate potential possible foreign human sexual criminal federal physical psychological
  adequate effective subject open illegal irregular undocumented female male adult young welcome free clear live
  particular additional specific responsible involved concerned`.split(/\s+/),
);

const nounsInIng = new Set(
  'trafficking training housing funding building smuggling wellbeing meeting proceeding briefing setting'.split(' '),
);

/** Settles what each word of a sentence does: small words by list, others by the tagger and by their neighbours. */
export function readParts(
  tokens: readonly Token[],
  text: string,
  groupAt: (index: number) => number | undefined,
  tags: Tags,
): readonly Word[] {
  const words: Word[] = [];
  for (const [index, token] of tokens.entries()) {
    const group = groupAt(index);
    const part = group === undefined ? partOf(token, tokens[index + 1], words, tags) : partInMention(token, groupAt(index + 1) !== group);
    const isVerb = part === 'verb' || part === 'past' || part === 'ing';
    words.push({
      ...token,
      part,
      isPlural: isPlural(token.word),
      isPossessive: isPossessive(token, text),
      ...(group !== undefined && { group }),
      ...(isVerb && { lemma: lemmaOf(token.word) }),
    });
  }
  return words;
}

/** A mention is a noun phrase; a participle may end it: `persons trafficked`. */
function partInMention({ word }: Token, isLast: boolean): Part {
  return isLast && word === 'trafficked' ? 'past' : 'noun';
}

function partOf(token: Token, next: Token | undefined, before: readonly Word[], tags: Tags): Part {
  const { word } = token;
  const previous = before.at(-1);
  if (word === 'that') return previous && isNominal(previous) && token.pause === 0 ? 'rel' : isOpen(next) ? 'det' : 'sub';
  if (word === 'to') return opensInfinitive(next, tags) ? 'to' : 'prep';
  const small = smallParts.get(word);
  if (small) return small;
  if (/^\d/.test(word)) return 'num';
  const found = tags(token);
  if (/[a-z]{2}ly$/.test(word) && !/^(?:family|supply|apply|reply|rely|ally|comply|assembly|multiply|fly)$/.test(word)) return 'adv';
  if (found?.has('Cardinal') || found?.has('Ordinal')) return 'num';
  const known = verbForms.get(word);
  if (/[a-z]{2}ing$/.test(word)) return ingPart(word, next, previous, found);
  if (known?.form === 'past' || found?.has('PastTense') || found?.has('Participle')) return pastPart(token, next, previous);
  if (adjectives.has(word) && !canActAfter(previous)) return 'adj';
  return known ? verbOrNoun(token, known.form, next, before, found) : guessed(word, found, previous);
}

function guessed(word: string, found: ReadonlySet<string> | undefined, previous: Word | undefined): Part {
  if (found?.has('Adjective')) return 'adj';
  const canBeVerb = found?.has('Verb') && !found.has('Noun') && nominalOf(word) === undefined;
  return canBeVerb && previous && /^(?:to|modal|do|noun|pron|rel|adv)$/.test(previous.part) ? 'verb' : 'noun';
}

function ingPart(word: string, next: Token | undefined, previous: Word | undefined, found: ReadonlySet<string> | undefined): Part {
  if (nounsInIng.has(word)) return 'noun';
  if (!verbForms.has(word) && !found?.has('Verb')) return found?.has('Adjective') ? 'adj' : 'noun';
  if (previous?.part === 'det' || previous?.part === 'adj') return next && !isFree(next) && next.pause === 0 ? 'adj' : 'noun';
  return next?.word === 'of' ? 'noun' : 'ing';
}

/** `the exploited workers` names them so, `police identified workers` tells what was done. */
function pastPart(token: Token, next: Token | undefined, previous: Word | undefined): Part {
  const describes = previous !== undefined && token.pause < 2 && /^(?:det|prep|adj|num|verb|ing)$/.test(previous.part);
  const isBeforeNoun = next !== undefined && next.pause === 0 && !smallParts.has(next.word) && next.word !== 'that';
  return describes && isBeforeNoun && !(previous.part === 'verb' && previous.lemma === 'get') ? 'adj' : 'past';
}

function verbOrNoun(
  token: Token,
  form: VerbForm,
  next: Token | undefined,
  before: readonly Word[],
  found: ReadonlySet<string> | undefined,
): Part {
  const previous = before.at(-1);
  const isBase = form === 'base';
  if (!previous) return found?.has('Verb') && isBase && isOpen(next) ? 'verb' : found?.has('Adjective') ? 'adj' : 'noun';
  const verbless =
    previous.part === 'conj' ? before.at(-2) : previous.part === 'adv' || previous.part === 'neg' ? lastBeforeAdverbs(before) : previous;
  switch (verbless?.part) {
    case 'to':
    case 'modal':
    case 'do':
      return previous.part === 'conj' ? 'noun' : isBase ? 'verb' : 'noun';
    case 'rel':
    case 'pron':
      return 'verb';
    case 'det':
    case 'adj':
    case 'prep':
    case 'num':
      return 'noun';
    case 'verb':
      return previous.part === 'conj' && sameForm(verbless, form) && !found?.has('Plural')
        ? 'verb'
        : isLetting(before) && isBase
          ? 'verb'
          : 'noun';
    case 'noun':
      return afterNoun(verbless, previous, token, form, next, found);
    default:
      return found?.has('Verb') && isOpen(next) ? 'verb' : 'noun';
  }
}

/** After a noun, number agrees with a verb's form: `workers report abuse`, `the victim reports abuse`. */
function afterNoun(
  noun: Word,
  previous: Word,
  token: Token,
  form: VerbForm,
  next: Token | undefined,
  found: ReadonlySet<string> | undefined,
): Part {
  if (token.pause === 2) return form === 'base' && isOpen(next) ? 'verb' : 'noun';
  if (previous.part === 'conj' || previous.isPossessive) return found?.has('Verb') && !found.has('Noun') && isOpen(next) ? 'verb' : 'noun';
  const agrees = form === 'base' ? noun.isPlural : !noun.isPlural;
  if (!agrees) return 'noun';
  const isTagged = found?.has('Verb') ?? false;
  if (noun.group !== undefined) return isTagged || isOpen(next) || form === 'base' ? 'verb' : 'noun';
  return isTagged && (isOpen(next) || !found?.has('Noun')) ? 'verb' : 'noun';
}

function lastBeforeAdverbs(before: readonly Word[]): Word | undefined {
  for (let at = before.length - 1; at >= 0 && at > before.length - 5; at--) {
    if (before[at]!.part !== 'adv' && before[at]!.part !== 'neg') return before[at];
  }
  return undefined;
}

function isLetting(before: readonly Word[]): boolean {
  return /^(?:help|let|make)/.test(before.at(-1)?.word ?? '');
}

function sameForm(verb: Word, form: VerbForm): boolean {
  return verbForms.get(verb.word)?.form === form;
}

function canActAfter(previous: Word | undefined): boolean {
  return previous !== undefined && /^(?:to|modal|rel|pron|do)$/.test(previous.part);
}

/** Whether a word begins what follows a verb: a determiner, a preposition, a number, `that`, `to`, the end. */
function isOpen(next: Token | undefined): boolean {
  if (!next || next.pause > 0 || /^\d/.test(next.word)) return true;
  const small = smallParts.get(next.word);
  return small !== undefined && small !== 'modal' && small !== 'be' && small !== 'have' && small !== 'conj';
}

function isFree(next: Token): boolean {
  return smallParts.has(next.word);
}

function opensInfinitive(next: Token | undefined, tags: Tags): boolean {
  if (!next || next.pause > 0) return false;
  const small = smallParts.get(next.word);
  if (small) return /^(?:be|have|do)$/.test(next.word) || (small === 'adv' && next.word !== 'such') || small === 'neg';
  if (/[a-z]{3}ly$/.test(next.word) && verbForms.get(next.word) === undefined) return true;
  const known = verbForms.get(next.word);
  if (known) return known.form === 'base' && !tags(next)?.has('Plural');
  return tags(next)?.has('Infinitive') ?? false;
}

function isNominal({ part }: Word): boolean {
  return part === 'noun' || part === 'pron' || part === 'num';
}

/** Whether a word ends as a genitive: `victim’s`, `workers’ wages`. */
function isPossessive({ raw, word, end }: Token, text: string): boolean {
  return /['’ʼ]s$/i.test(raw) || (word.endsWith('s') && /^['’ʼ][ \t\r\n]/.test(text.slice(end, end + 2)));
}

function isPlural(word: string): boolean {
  return (
    /^(?:people|women|men|children|police|personnel|staff|authorities|fishermen|enforcement)$/.test(word) ||
    (/s$/.test(word) && !/(?:ss|us|is)$/.test(word))
  );
}
