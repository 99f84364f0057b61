import type { Kept } from '../kept.ts';
import { oncePer } from '../lazily.ts';
import { isBlank } from './characters.ts';
import { FILLER } from './filler.ts';
import { partsOf, type TextPart } from './parts.ts';

/** A text in which none of these stands is even. */
const anyOdd = /[^\x00-\x7f]|\r(?!\n)/;

/**
 * Signs that mean the same to readers as others do: blanks of all kinds, line ends, hyphens, invisible signs, letters with
 * marks of their own (30 at most: putting more together takes more than linear time), full-width forms. What could be taken for markup (`<`, `*`, `#`) is left.
 */
const odd =
  /[A-Za-z\u00c0-\u024f][\u0300-\u036f]{1,30}|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u200b-\u200d\ufeff]|[\u0085\u2028\u2029]|\r(?!\n)|[\u2010-\u2012\ufe63]|[\uff01\uff02\uff05-\uff09\uff0c-\uff0f\uff10-\uff1b\uff1f\uff21-\uff3a\uff41-\uff5a]/g;

/**
 * The text with plain signs in place of odd ones, offset for offset; itself where there is none. In Markdown four plain
 * blanks begin code, and other blanks do not: with `keepsLead` those that a line begins with stay.
 */
export function evened(text: string, keepsLead = false): string {
  if (!anyOdd.test(text)) return text;
  return text.replace(odd, (sign: string, at: number) => {
    const plain = even(sign);
    return keepsLead && plain === ' ' && isLead(text, at) ? sign : plain;
  });
}

/** The same, part by part: no sign goes from one part on into the next. */
export function evenedParts(text: string, keepsLead: boolean, known?: Kept<TextPart>): string {
  if (!anyOdd.test(text)) return text;
  const evenedPart = keepsLead ? evenedKeepingLead : evenedWhole;
  const parts = partsOf(text, () => true, known);
  return parts.some((part) => evenedPart(part) !== part.text) ? parts.map(evenedPart).join('') : text;
}

const evenedKeepingLead = oncePer((part: TextPart) => evened(part.text, true));
const evenedWhole = oncePer((part: TextPart) => evened(part.text));

const LONGEST_LEAD = 100;

function isLead(text: string, at: number): boolean {
  for (let before = at - 1; before > at - LONGEST_LEAD; before--) {
    const code = text.charCodeAt(before);
    if (before < 0 || code === 10 || code === 13) return true;
    if (!isBlank(code)) return false;
  }
  return true;
}

function even(sign: string): string {
  if (sign.length > 1) return sign.normalize('NFC').padEnd(sign.length, FILLER);
  const code = sign.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff) return FILLER;
  if ((code >= 0x2010 && code <= 0x2012) || code === 0xfe63) return '-';
  return code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029 ? '\n' : ' ';
}
