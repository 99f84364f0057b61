import type { XmlElement } from '../xml/tree.ts';
import { attributeOf } from './names.ts';

const greek: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw'].map((letter, at) => [
    letter,
    [...'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω'][at]!,
  ]),
);
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 183: '•', 174: '→', 172: '←', 176: '°', 177: '±', 179: '≥', 163: '≤', 180: '×', 185: '≠', 167: '♣', 210: '®', 211: '©' },
  wingdings: { 224: '→', 223: '←', 252: '✓', 251: '✗', 254: '☑', 168: '☐', 111: '☐', 167: '▪', 216: '➢', 74: '☺', 40: '☎' },
};

/** The sign that `w:sym` stands for: fonts for symbols are read as what they show, with a dot where that is not known. */
export function symbolOf(element: XmlElement): string {
  const hex = attributeOf(element, 'char') ?? '';
  const code = /^[0-9a-fA-F]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : 0;
  const font = (attributeOf(element, 'font') ?? '').toLowerCase();
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (!isPrivate && signs[font] === undefined) return isReadable(code) ? String.fromCodePoint(code) : '•';
  const own = isPrivate ? code - 0xf000 : code;
  const letter = String.fromCharCode(own);
  if (font === 'symbol' && greek[letter]) return greek[letter];
  return signs[font]?.[own] ?? (font === 'symbol' && own >= 0x20 && own < 0x7f ? letter : '•');
}

function isReadable(code: number): boolean {
  return code > 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff);
}
