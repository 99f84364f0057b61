import { verbForms } from './words/known-verbs.ts';

/** A verb in its plain form: from the list of known verbs, else by rule. */
export function lemmaOf(word: string): string {
  return verbForms.get(word)?.lemma ?? byRule(word);
}

function byRule(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^s]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/eed$/.test(word)) return word;
  if (/[a-z]{2}ed$/.test(word)) return restored(word.slice(0, -2));
  if (/[a-z]{2}ing$/.test(word)) return restored(word.slice(0, -3));
  return word;
}

/** Puts back what an ending took from the stem, or takes off what it doubled: `us-` → `use`, `stopp-` → `stop`. */
function restored(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (/(?:[^aeiou][aeiou]?[cgsuvz]|at|[^aeiou]l|[aeiou]r)$/.test(stem) && !/(?:ss|er|or|ow)$/.test(stem)) return `${stem}e`;
  return stem;
}
