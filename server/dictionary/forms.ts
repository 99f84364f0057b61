import { smallParts } from '../core/ledger/words/function-words.ts';
import { verbForms } from '../core/ledger/words/known-verbs.ts';
import { inflect } from '../core/lexicon/inflect.ts';

const noVerb = /(?:[ts]ion|it(?:y|ies)|ism|ship)$/;

/**
 * Forms of words without those that no text has: the matcher makes forms by rule, and to it they do no harm, but a list grows
 * with each. Prepositions and the like have one form, and nouns such as `prostitution` no past.
 */
export function realForms(forms: ReadonlySet<string>): readonly string[] {
  const unreal = new Set<string>();
  for (const form of forms) {
    const isVerb = verbForms.has(form);
    const isSmall = smallParts.has(form) && !isVerb;
    if (!isSmall && (isVerb || !noVerb.test(form))) continue;
    for (const one of inflect(form)) if (one !== form && !smallParts.has(one) && (isSmall || /(?:ed|ing)$/.test(one))) unreal.add(one);
  }
  return [...forms].filter((form) => !unreal.has(form) || verbForms.has(form));
}
