import type { Token } from './latex-tokens.ts';

const accent =
  /\\(?:(['`^"~=.])|([cvuHkrdb])(?![A-Za-z]))[ \t]*(?:\{[ \t]*(?:(?:\\([ij])(?![A-Za-z])|([A-Za-z]))[ \t]*)?\}|\\([ij])(?![A-Za-z])|([A-Za-z]))/y;

const marks: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

const words = (table: string): ReadonlyMap<string, string> => new Map(table.split(' ').map((pair) => pair.split(':') as [string, string]));

const named = words(
  'ss:ß SS:ẞ o:ø O:Ø l:ł L:Ł ae:æ AE:Æ oe:œ OE:Œ aa:å AA:Å i:ı j:ȷ th:þ TH:Þ dh:ð DH:Ð dj:đ DJ:Đ ng:ŋ ldots:… dots:… textellipsis:… dotsc:… P:¶ S:§ pounds:£ copyright:© textquoteright:’ textquoteleft:‘ textquotedblleft:“ textquotedblright:” quotedblbase:„ quotesinglbase:‚ guillemotleft:« guillemotright:» guilsinglleft:‹ guilsinglright:› og:« fg:» glqq:„ grqq:“ glq:‚ grq:‘ flqq:« frqq:» lq:‘ rq:’ textendash:– textemdash:— textendashes:– textbackslash:\\ textunderscore:_ textasciitilde:~ textbar:| textless:< textgreater:> textdollar:$ textpercent:% textsection:§ textparagraph:¶ texteuro:€ euro:€ EUR:€ textsterling:£ textcopyright:© textregistered:® texttrademark:™ textdegree:° textperiodcentered:· textbullet:• textordfeminine:ª textordmasculine:º textquestiondown:¿ textexclamdown:¡ textquotesingle:\' textquotedbl:" slash:/ TeX:TeX LaTeX:LaTeX',
);

const escaped = new Set('&%$#_{}');
const glue = new Set('-/!@');
const name = /\\([A-Za-z]+)(?![A-Za-z])[ \t]?(?:(?<=[A-Za-z])\{\})?/y;

/** The sign that a macro at a backslash stands for, or the glue that it is: `\'e`, `\ss`, `\&`, `\-`. */
export function signAt(text: string, at: number): Token | undefined {
  const next = text[at + 1] ?? '';
  const span = { start: at, end: at + 2 };
  if (escaped.has(next)) return { kind: 'sign', text: next, ...span };
  if (glue.has(next)) return { kind: 'glue', ...span };
  if (next === ',') return { kind: /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 2] ?? '') ? 'glue' : 'hidden', ...span };
  return accentAt(text, at) ?? namedAt(text, at);
}

function accentAt(text: string, at: number): Token | undefined {
  accent.lastIndex = at;
  const match = accent.exec(text);
  if (!match) return undefined;
  const base = match[3] ?? match[4] ?? match[5] ?? match[6];
  const mark = match[1] ?? match[2]!;
  const sign = base ? `${base}${marks[mark]!}`.normalize('NFC') : mark;
  return { kind: 'sign', text: sign, start: at, end: accent.lastIndex };
}

/** A macro of letters takes the blank after it. */
function namedAt(text: string, at: number): Token | undefined {
  name.lastIndex = at;
  const match = name.exec(text);
  const sign = match && named.get(match[1]!);
  if (!sign || sign.length > name.lastIndex - at) return undefined;
  return { kind: 'sign', text: sign, start: at, end: name.lastIndex };
}
