import type { Token } from '../match/tokens.ts';
import { lemmaOf } from './lemma.ts';
import { verbOrNoun } from './verb-or-noun.ts';
import { type SmallPart, smallParts } from './words/function-words.ts';
import { verbForms } from './words/known-verbs.ts';
import { nominalOf } from './words/nominals.ts';

/**
 * What a word does in its sentence. `verb` is a plain form or one of the third person, `past` a past form or participle,
 * `ing` a form in -ing that is no noun; `to` stands before a plain form, or it is a preposition.
 */
export type Part = SmallPart | 'noun' | 'adj' | 'num' | 'verb' | 'past' | 'ing';

/** A word as the ledger reads it. `group` is the index of the mention that it is part of, `lemma` stands where it is a verb. */
export type Word = Token & {
  readonly part: Part;
  readonly lemma: string | undefined;
  readonly group: number | undefined;
  readonly isPlural: boolean;
  readonly isPossessive: boolean;
};

export type Tags = (token: Token) => ReadonlySet<string> | undefined;

const adjectives = new Set(
  `own same such necessary appropriate relevant domestic public private social legal national international local competent personal
  vulnerable available eligible present separate potential possible foreign human sexual criminal federal physical psychological
  adequate effective subject open illegal irregular undocumented female male adult young welcome free clear live
  particular additional specific responsible non related forced organised organized limited specialised specialized dedicated increased
  improved continued certain aged unaccompanied added`.split(/\s+/),
);

const nounsInIng = new Set(
  'trafficking training housing funding building smuggling wellbeing meeting proceeding briefing setting'.split(' '),
);

/** A word that is not settled yet, and whether it is part of a mention. */
type Next = Token & { readonly isGroup: boolean };

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
    const part =
      group === undefined
        ? partOf(token, following(tokens, index, groupAt), words, tags)
        : partInMention(token, groupAt(index + 1) !== group);
    const isVerb = part === 'verb' || part === 'past' || part === 'ing';
    words.push({
      word: token.word,
      raw: token.raw,
      start: token.start,
      end: token.end,
      pause: token.pause,
      part,
      isPlural: isPlural(group === undefined ? token.word : headOf(tokens, index, groupAt)),
      isPossessive: isPossessive(token, text),
      group,
      lemma: isVerb ? lemmaOf(token.word) : undefined,
    });
  }
  return words;
}

/** The word of a mention that its number shows in: that before `of`, else the last. */
function headOf(tokens: readonly Token[], index: number, groupAt: (index: number) => number | undefined): string {
  const group = groupAt(index);
  let from = index;
  while (from > 0 && groupAt(from - 1) === group) from--;
  let at = from;
  while (groupAt(at + 1) === group && !/^(?:of|in|who|trafficked)$/.test(tokens[at + 1]!.word)) at++;
  return tokens[at]!.word;
}

function following(tokens: readonly Token[], index: number, groupAt: (index: number) => number | undefined): Next | undefined {
  const next = tokens[index + 1];
  if (!next) return undefined;
  const { word, raw, start, end, pause } = next;
  return { word, raw, start, end, pause, isGroup: groupAt(index + 1) !== undefined };
}

/** A mention is a noun phrase; a participle may end it: `persons trafficked`. */
function partInMention({ word }: Token, isLast: boolean): Part {
  return isLast && word === 'trafficked' ? 'past' : 'noun';
}

function partOf(token: Token, next: Next | undefined, before: readonly Word[], tags: Tags): Part {
  const { word } = token;
  const previous = before.at(-1);
  if (word === 'that')
    return previous && isNominal(previous) && token.pause === 0
      ? 'rel'
      : previous?.part === 'prep' || previous?.part === 'rel'
        ? 'det'
        : 'sub';
  if (word === 'need' && next?.word === 'not') return 'modal';
  if (word === 'at' && next?.word === 'least') return 'adv';
  if (token.raw === 'May' && next && /^\d/.test(next.word)) return 'noun';
  if (word === 'provided' && next?.word !== 'that' && previous && token.pause === 0) return 'past';
  if (word === 'to') return opensInfinitive(next, tags) ? 'to' : 'prep';
  const small = smallParts.get(word);
  if (small) return small;
  if (/^\d/.test(word)) return 'num';
  const found = tags(token);
  if (/[a-z]{2}ly$/.test(word) && !/^(?:family|supply|apply|reply|rely|ally|comply|assembly|multiply|fly)$/.test(word)) return 'adv';
  if (found?.has('Cardinal') || found?.has('Ordinal')) return 'num';
  if (isName(token, previous)) return 'noun';
  const known = verbForms.get(word);
  if (/[a-z]{2}ing$/.test(word)) return ingPart(word, next, previous, found);
  if (adjectives.has(word) && !canActAfter(previous)) return 'adj';
  if (known?.form === 'past' || found?.has('PastTense') || found?.has('Participle')) return pastPart(token, next, before);
  return known ? verbOrNoun({ token, form: known.form, isOpen: isOpen(next), next, before, tags: found }) : guessed(word, found, previous);
}

function guessed(word: string, found: ReadonlySet<string> | undefined, previous: Word | undefined): Part {
  if (found?.has('Adjective')) return 'adj';
  const canBeVerb = found?.has('Verb') && !found.has('Noun') && nominalOf(word) === undefined;
  return canBeVerb && previous && /^(?:to|modal|do|pron|rel)$/.test(previous.part) ? 'verb' : 'noun';
}

function ingPart(word: string, next: Next | undefined, previous: Word | undefined, found: ReadonlySet<string> | undefined): Part {
  if (/^(?:misleading|existing|ongoing)$/.test(word) && next?.pause === 0) return 'adj';
  if (nounsInIng.has(word) && !(previous?.part === 'prep' && next && isDeterminer(next))) return 'noun';
  if (!verbForms.has(word) && !found?.has('Verb')) return found?.has('Adjective') ? 'adj' : 'noun';
  if (previous?.word !== 'those' && (previous?.part === 'det' || previous?.part === 'adj'))
    return next && !isFree(next) && next.pause === 0 ? 'adj' : 'noun';
  return next?.word === 'of' ? 'noun' : 'ing';
}

/** `the exploited workers`, `sexually exploited workers` name them so; `police identified workers` tells what was done. */
function pastPart(token: Token, next: Next | undefined, before: readonly Word[]): Part {
  const previous = before.at(-1);
  const anchor = previous?.part === 'adv' && token.pause === 0 ? before.at(-2) : previous;
  const describes =
    anchor !== undefined && token.pause < 2 && /^(?:det|prep|adj|num|verb|ing)$/.test(anchor.part) && anchor.lemma !== 'get';
  const isBeforeNoun = next !== undefined && next.pause === 0 && !smallParts.has(next.word) && next.word !== 'that';
  return describes && isBeforeNoun ? 'adj' : 'past';
}

function canActAfter(previous: Word | undefined): boolean {
  return (
    previous !== undefined && (/^(?:to|modal|rel|pron|do)$/.test(previous.part) || (previous.group !== undefined && previous.isPlural))
  );
}

/** Whether a word begins what follows a verb: a determiner, a preposition, a number, `that`, `to`, the end. */
function isOpen(next: Next | undefined): boolean {
  if (!next || next.pause > 0 || next.isGroup || /^\d/.test(next.word)) return true;
  const small = smallParts.get(next.word);
  return small !== undefined && small !== 'modal' && small !== 'be' && small !== 'have' && small !== 'conj';
}

function isDeterminer({ word }: Token): boolean {
  return smallParts.get(word) === 'det';
}

/** A word with a capital inside a sentence is part of a name. */
function isName({ raw, word, pause }: Token, previous: Word | undefined): boolean {
  return (
    previous !== undefined && pause === 0 && /^\p{Lu}\p{Ll}/u.test(raw) && !/^(?:to|modal)$/.test(previous.part) && !smallParts.has(word)
  );
}

function isFree(next: Token): boolean {
  return smallParts.has(next.word);
}

function opensInfinitive(next: Token | undefined, tags: Tags): boolean {
  if (!next || next.pause > 0 || next.word === 'date') return false;
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
