/** First and second halves of words that are written with a hyphen even when no line ends between them. */
const firsts =
  /^(?:all|anti|child|co|counter|cross|ex|full|gender|half|high|human|inter|large|long|low|mid|multi|non|one|over|part|post|pre|pro|re|rights|self|semi|short|small|socio|sub|survivor|third|trauma|two|under|victim|well|worker|year)$/i;
const seconds =
  /^(?:appropriate|aware|based|being|cent(?:red|ered)|driven|facing|first|free|friendly|funded|going|informed|led|level|made|making|old|oriented|ranging|related|responsive|scale|sensitive|specific|standing|term|time|wide|year)\b/i;

/** How much of an address on a line is looked at, in UTF-16 units from its end. */
const LONGEST_ADDRESS = 300;

/** How two lines are one: how much of the first is cut off at its end, and what stands between them. */
export type Seam = { readonly cut: number; readonly between: '' | ' ' };

/** The words of a document in lower case, but for those at the ends of lines, which may be halves. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    for (const word of found.slice(0, /[-\u00ad]$/.test(line) ? -1 : undefined)) words.add(word);
  }
  return words;
}

/** How a line goes on in the next; of an address also what stands on the lines before. A hyphen stays where the document has the word with it, or where such words keep theirs. */
export function seamOf(line: string, next: string, words: ReadonlySet<string>): Seam {
  if (line.endsWith('\u00ad')) return { cut: 1, between: '' };
  if (/(?:^|[(\s])(?:https?:\/\/|www\.)\S*[/\-_.?=&%#]$/.test(line.slice(-LONGEST_ADDRESS))) return { cut: 0, between: '' };
  if (/\S[/—]$/.test(line) || /^—\S/.test(next)) return { cut: 0, between: '' };
  const first = /(?:^|[^\p{L}])(\p{L}+(?:[-‐]\p{L}+)*)[-‐]$/u.exec(line.slice(-200))?.[1];
  const second = /^\p{L}+(?:-\p{L}+)*/u.exec(next)?.[0];
  if (first === undefined || second === undefined) return { cut: 0, between: /[\p{L}\p{N}][-‐–]$/u.test(line) ? '' : ' ' };
  if (/^(?:and|or|to|nor)$/.test(second)) return { cut: 0, between: ' ' };
  return { cut: keepsHyphen(first, second, words) ? 0 : 1, between: '' };
}

function keepsHyphen(first: string, second: string, words: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(second)) return true;
  const joined = `${first}${second}`.toLowerCase();
  if (words.has(joined)) return false;
  if (words.has(`${first}-${second}`.toLowerCase())) return true;
  if (second.includes('-')) return true;
  return !first.includes('-') && (firsts.test(first) || seconds.test(second));
}
