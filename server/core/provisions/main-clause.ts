const LOOK_BACK = 160;

/** Words that open a clause inside another one. */
const opener =
  /\b(who|whom|whose|which|that|whether|if|unless|as|than|how|what|why|where|when|whenever|because|although|though|while|until|so)\s+((?:[\p{L}'’-]+\s+){0,6})$/iu;

/** After these verbs, a clause with `that` says what is asked. */
const asking =
  /\b(?:sense of (?:the )?(?:congress|senate|house)|recommend\w*|agree[sd]?|resolve[sd]?|provide[sd]?|require[sd]?|ensure[sd]?|important|essential|vital|critical|necessary|direct(?:s|ed)?|decide[sd]?|declare[sd]?|order(?:s|ed)?)\s+that\s+(?:[\p{L}'’-]+\s+){0,6}$/iu;

const determiner =
  /^(?:the|a|an|any|each|every|all|some|no|its|their|his|her|our|your|my|these|those|this|such|it|they|he|she|we|you|there|states?|parties|people|persons?|victims?|children|workers|members|authorities|police|staff|\p{Lu}\p{L}*)$/u;

/** What can be the verb of a clause that a relative pronoun begins: `who receives`, `in which it had`. */
const verb = /^(?:is|are|was|were|has|have|had|does|do|did|\p{Ll}+(?:ed|[^s]s))$/u;

/**
 * Whether words that carry strength stand in a main clause: `A party that receives a request shall answer` does so,
 * `measures that may be necessary` does not. `before` is the text from the start of the clause up to them.
 */
export function isMain(before: string): boolean {
  const near = before.slice(-LOOK_BACK);
  if (asking.test(near)) return true;
  if (/\bto\s+$/.test(near)) return false;
  const match = opener.exec(near);
  if (!match) return true;
  const words = match[2]!.trim().split(/\s+/).filter(Boolean);
  if (/^(?:appropriate|necessary|possible|practicable|applicable|follows|relevant)$/i.test(words[0] ?? '')) return true;
  if (words.length > 2 && loose.test(match[1]!)) return true;
  return words.some((word, index) => verb.test(word) && !(index === 0 && determiner.test(word)) && !plural.test(word));
}

/** `as part of a plan` opens no clause; `as they may` does. */
const loose = /^(?:as|than|so|how|what|until|while)$/i;

/** Plural nouns that would look like verbs. */
const plural =
  /^(?:victims|workers|states|parties|persons|members|authorities|agencies|measures|traffickers|survivors|migrants|services|officers|officials|individuals|circumstances|cases|means|conditions|organisations|organizations|employers|partners|professionals|others|needs|employees|providers|businesses|companies|governments|ministers|courts|prosecutors|suppliers|contractors|inspectors|judges|councils|boards|departments|ministries|institutions|entities|bodies|groups|teams|families|parents|guardians|citizens|nationals|recipients|processes|policies|procedures|standards|rules|steps|actions|obligations|requirements|volunteers|practitioners|facilities)$/;

const joint = /(?:;|,|\b(?:and|but|or|nor)\b)\s*(?:[\p{L}'’-]+\s+){0,8}$/iu;

/** Whether what stands between two of them joins a second rule to the first: `shall be fined and may be …`. */
export function isJoined(between: string): boolean {
  const near = between.slice(-LOOK_BACK);
  return joint.test(near) && isMain(between);
}
