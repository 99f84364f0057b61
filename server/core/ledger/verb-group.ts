import { REACH, type Words } from './phrase.ts';
import { ableWords } from './words/frames.ts';
import { verbForms } from './words/known-verbs.ts';

export type Voice = 'active' | 'passive';

/** A verb with its helpers: `shall not be returned`. `head` is the index of the word that carries the meaning. */
export type VerbGroup = { readonly from: number; readonly head: number; readonly lemma: string; readonly voice: Voice };

const helpers = /^(?:modal|be|have|do)$/;

/** The verb group whose first word stands at `from`; undefined where none begins there. */
export function verbGroupAt(words: Words, from: number): VerbGroup | undefined {
  let at = from;
  let hasBe = false;
  let hasHave = false;
  let hasModal = false;
  for (; at < words.length && at < from + REACH; at++) {
    const { part, word } = words[at]!;
    if (part === 'modal') hasModal = true;
    else if (part === 'be') hasBe = true;
    else if (part === 'have') hasHave = true;
    else if (part === 'do' && isDoAuxiliary(words, at)) hasModal = true;
    else if (part !== 'adv' && part !== 'neg' && !isBetweenAdverbs(words, at)) {
      if (at > from && helpers.test(words[from]!.part) && (words[at]!.pause === 1 || (hasModal && part === 'prep'))) {
        const after = afterInsertion(words, at);
        if (after !== undefined) {
          at = after - 1;
          continue;
        }
      }
      return finished(words, from, at, { hasBe, hasHave, hasModal }, word);
    }
  }
  return hasBe || hasHave ? { from, head: at - 1, lemma: hasBe ? 'be' : 'have', voice: 'active' } : undefined;
}

/** `consistently and proactively` */
function isBetweenAdverbs(words: Words, at: number): boolean {
  return words[at]!.part === 'conj' && words[at - 1]?.part === 'adv' && words[at + 1]?.part === 'adv';
}

type Helpers = { readonly hasBe: boolean; readonly hasHave: boolean; readonly hasModal: boolean };

function finished(words: Words, from: number, at: number, { hasBe, hasHave, hasModal }: Helpers, word: string): VerbGroup | undefined {
  const { part, lemma } = words[at]!;
  const isParticiple = part === 'past' || (verbForms.get(word)?.form === 'base' && /^(?:put|let|set|cut|hit|hurt)$/.test(word));
  if (hasBe && isParticiple) return { from, head: at, lemma: lemma ?? word, voice: 'passive' };
  if (hasBe && part === 'ing') return { from, head: at, lemma: lemma!, voice: 'active' };
  if (hasBe && ableWords.has(word)) {
    const verb = infinitiveAt(words, at + 1);
    if (verb) return { ...verb, from };
  }
  if (hasBe && part === 'to') return infinitiveAt(words, at) && { ...infinitiveAt(words, at)!, from };
  if (hasBe) return { from, head: at - 1, lemma: 'be', voice: 'active' };
  if (hasHave && part === 'past') return { from, head: at, lemma: lemma!, voice: 'active' };
  if (hasHave && part === 'to') return infinitiveAt(words, at) && { ...infinitiveAt(words, at)!, from };
  if (hasHave) return { from, head: at - 1, lemma: 'have', voice: 'active' };
  if (words[at]!.lemma === 'need' && words[at + 1]?.part === 'to')
    return infinitiveAt(words, at + 1) && { ...infinitiveAt(words, at + 1)!, from };
  if (part === 'do') return { from, head: at, lemma: 'do', voice: 'active' };
  if (part === 'verb')
    return words[at]!.lemma === 'get' && words[at + 1]?.part === 'past'
      ? passiveOf(words, from, at + 1)
      : { from, head: at, lemma: lemma!, voice: 'active' };
  if (hasModal)
    return verbForms.get(word)?.form === 'base'
      ? { from, head: at, lemma: verbForms.get(word)!.lemma, voice: 'active' }
      : bare(words, from, at);
  return part === 'past' && at === from + countAdverbs(words, from) ? { from, head: at, lemma: lemma!, voice: 'active' } : undefined;
}

/** After a modal and no helper, whatever follows at once is the verb, known or not. */
function bare(words: Words, from: number, at: number): VerbGroup | undefined {
  const { word, part } = words[at]!;
  return part === 'noun' || part === 'adj' ? { from, head: at, lemma: word, voice: 'active' } : undefined;
}

function passiveOf(words: Words, from: number, head: number): VerbGroup {
  return { from, head, lemma: words[head]!.lemma!, voice: 'passive' };
}

function countAdverbs(words: Words, from: number): number {
  let count = 0;
  while (words[from + count]?.part === 'adv' || words[from + count]?.part === 'neg') count++;
  return count;
}

/** `to leave`, `to be heard`: the verb group after a `to` at `at`, past adverbs. */
export function infinitiveAt(words: Words, at: number): VerbGroup | undefined {
  if (words[at]?.part !== 'to') return undefined;
  const group = verbGroupAt(words, at + 1);
  return group && { ...group, from: at };
}

function isDoAuxiliary(words: Words, at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && /^(?:neg|adv|verb)$/.test(next.part);
}

/** `shall, where appropriate, consider`: the word after an insertion that begins at `at`. */
function afterInsertion(words: Words, at: number): number | undefined {
  for (let index = at + 1; index < words.length && index < at + 25; index++) {
    const { pause, part, word } = words[index]!;
    if (pause === 2) return undefined;
    if (
      words[at]!.pause === 1
        ? pause === 1 && (/^(?:verb|be|have|past|adv)$/.test(part) || verbForms.get(word)?.form === 'base')
        : part === 'verb'
    )
      return index;
  }
  return undefined;
}
