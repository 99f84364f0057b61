/** Whether a selector names a code: the code itself, or its family as `family/*`. */
export function selects(selector: string, code: string): boolean {
  return selector === code || (selector.endsWith('/*') && code.startsWith(selector.slice(0, -1)));
}
