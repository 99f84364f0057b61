const DEEPEST = 60;
const WIDEST = 200;

/**
 * Why a YAML text is not parsed: the parser's time, memory and stack grow faster than the text where it is nested, and very
 * deep nesting ends the whole program. `line` counts from 1. What people write is far below these limits.
 */
export function yamlExcess(text: string, longest: number): { readonly message: string; readonly line: number } | undefined {
  if (text.length > longest) return { message: `is longer than ${longest} characters and is not read: shorten it.`, line: 1 };
  let depth = 0;
  let line = 1;
  let indent = 0;
  let marks = 0;
  let isLead = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\n' || sign === '\r') {
      if (sign === '\n') line++;
      isLead = true;
      indent = marks = 0;
      continue;
    }
    if (sign === '[' || sign === '{') depth++;
    else if ((sign === ']' || sign === '}') && depth > 0) depth--;
    if (isLead && (sign === ' ' || sign === '\t')) indent++;
    else isLead = isLead && leading.has(sign);
    if (isMark(text, at)) marks++;
    if (depth > DEEPEST || marks > DEEPEST || indent > WIDEST)
      return { message: 'is nested too deeply and is not read: make it flatter.', line };
  }
  return undefined;
}

const leading = new Set(['-', '?', ':']);

/** A sign that opens a list, a key or a value in its line, a tag, an anchor or an alias. */
function isMark(text: string, at: number): boolean {
  const sign = text[at]!;
  if (sign === '&' || sign === '!') return /^[&!\s]?$/.test(text[at - 1] ?? '');
  const isNextBlank = at + 1 >= text.length || /\s/.test(text[at + 1]!);
  return leading.has(sign) && isNextBlank && (at === 0 || /[\s\-?:]/.test(text[at - 1]!));
}
