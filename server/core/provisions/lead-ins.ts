/** The end of a lead-in whose items say when or how, not what is to be done. */
const endings: readonly RegExp[] = [
  /\b(?:if|unless|whether|who|whom|which|when|where|provided that|on condition that)\b["”’)]?\s*[:—–-]*$/i,
  /\b(?:following|these|such|those|all|any|the|below)\s+(?:\w+\s+){0,2}(?:cases|circumstances|conditions|criteria|requirements|means|factors|persons|countries|entities|individuals|categories)\b[^,;.]{0,60}$/i,
  /(?:^|[,\s])(?:if|unless|where|when|whenever|provided that|only if)\s+(?!appropriate|necessary|possible|practicable|applicable|\p{Ll}+(?:ing|ed)\b)[^,;.]{3,160}$/iu,
  /\b(?:except|other than)\b[^,;.]{0,30}$/i,
  /\b(?:stat|certif|attest|declar|alleg|show|demonstrat|believ|determin|satisf)\w*\b[^,;.]{0,80}\bthat$/i,
];

/** An item that says when or how its lead-in holds. */
const circumstance =
  /^(?:if|unless|when|where|in the course of|with (?:the )?intent|while|because|in the case of|in cases where)\b(?! appropriate| necessary| possible| practicable| applicable)/i;

/** Whether the words of an item name circumstances, so that the rule of its lead-in stands by itself. */
export function isCircumstance(words: string): boolean {
  return circumstance.test(words);
}

/**
 * Whether the items after a lead-in are the conditions of one rule. `tail` is what the lead-in says from the words that
 * carry its strength on.
 */
export function opensConditions(tail: string): boolean {
  const near = tail.slice(-200).replace(/(?<![\s:—–-])[\s:—–-]+$/, '');
  return endings.some((ending) => ending.test(near));
}
