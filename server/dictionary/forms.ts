import { smallParts } from '../core/ledger/words/function-words.ts';
import { verbForms } from '../core/ledger/words/known-verbs.ts';
import { inflect } from '../core/lexicon/inflect.ts';

/**
 * Forms of words without most of those that no text has: the matcher makes forms by rule, and to it they do no harm, but a list
 * grows with each. Prepositions and the like have one form; nouns such as `prostitution` and `worker` have no past.
 */
export function realForms(forms: ReadonlySet<string>): readonly string[] {
  const real = known.get(forms) ?? chosen(forms);
  known.set(forms, real);
  return real;
}

const known = new WeakMap<ReadonlySet<string>, readonly string[]>();

function chosen(forms: ReadonlySet<string>): readonly string[] {
  const unreal = new Set<string>();
  for (const form of forms) {
    if (verbForms.has(form)) continue;
    const isUnreal = smallParts.has(form) ? () => true : isNoun(form) ? isPast : isLong(form) ? isDoubled(form) : () => false;
    for (const one of inflect(form)) if (one !== form && !smallParts.has(one) && isUnreal(one)) unreal.add(one);
  }
  return [...forms].filter((form) => !unreal.has(form) || verbForms.has(form));
}

const isPast = (form: string): boolean => /(?:ed|ing)$/.test(form);

/** By its ending, or as the one who does what a known verb says: `work`, `worker`. */
function isNoun(word: string): boolean {
  if (/(?:[ts]ion|ity|ism|ist|ship|[st]ance|erance)$/.test(word)) return true;
  const doing = /^(.{3,})[eo]r$/.exec(word)?.[1];
  return doing !== undefined && (verbForms.has(doing) || verbForms.has(`${doing}e`));
}

/** Of more than one syllable: few such verbs double their last letter. */
function isLong(word: string): boolean {
  return (word.match(/[aeiouy]+/g) ?? []).length > 1;
}

function isDoubled(word: string): (form: string) => boolean {
  const start = word + word.at(-1);
  return (form) => isPast(form) && form.startsWith(start) && !/l$/.test(word);
}
