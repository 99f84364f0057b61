import { isBlank, isWord } from './characters.ts';
import { FILLER } from './filler.ts';

const reference = /&(?:#(\d{1,10})|#x([0-9a-fA-F]{1,8})|(amp|lt|gt|quot|apos)|[A-Za-z_][\w.:-]{0,63});/g;
const predefined: ReadonlyMap<string | undefined, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text with every reference replaced, in its length, by the sign that it stands for; unknown ones by blanks. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole, decimal?: string, hex?: string, name?: string, at?: number) => {
    const sign = signOf(decimal, hex, name);
    if (sign === undefined) return ' '.repeat(whole.length);
    return filled(sign, whole.length, text.charCodeAt(at! - 1), text.charCodeAt(at! + whole.length));
  });
}

function signOf(decimal: string | undefined, hex: string | undefined, name: string | undefined): string | undefined {
  if (decimal === undefined && hex === undefined) return predefined.get(name);
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  if (code > 0x10ffff || code === 0 || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

const opening = new Set('“‘«„([{‹¿¡');
const invisible = /[\u00ad\u200b-\u200d\u2060]/;

/** A sign with as many blanks or fillers as its reference is long; `before` and `after` are the code units around it. */
function filled(sign: string, length: number, before: number, after: number): string {
  const rest = length - sign.length;
  if (invisible.test(sign)) return FILLER.repeat(length);
  if (isBlank(sign.charCodeAt(0))) return ' '.repeat(length);
  if (isLetter(sign)) return sign + FILLER.repeat(rest);
  if (/['’ʼ]/.test(sign) && isWord(before) && isWord(after)) return FILLER.repeat(rest) + sign;
  return opening.has(sign) || (/["']/.test(sign) && isWord(after)) ? ' '.repeat(rest) + sign : sign + ' '.repeat(rest);
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(sign);
}
