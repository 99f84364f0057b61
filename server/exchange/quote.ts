import { lazily } from '../core/lazily.ts';
import type { Span } from '../core/types.ts';

/** Words as they stand in a text, with what stands before and after them where that is known. */
export type Quote = { readonly exact: string; readonly before?: string; readonly after?: string };

/** `ambiguous`: the words stand there more than once, and what surrounds them does not tell them apart. `unread`: too much was looked for already. */
export type Placed = Span | 'absent' | 'ambiguous' | 'unread';

/** Signs that may be read while words are looked for in one run, so that hostile files cannot keep it busy. */
const MOST_SIGNS = 4_000_000_000;

export type Patience = { left: number };

export function newPatience(): Patience {
  return { left: MOST_SIGNS };
}

/** Looks for words in a text; white space of any kind and length counts as one blank. */
export function createFinder(text: string, patience: Patience): (quote: Quote) => Placed {
  const looked = lazily(() => squeeze(text));
  return ({ exact, before = '', after = '' }) => {
    const own = squeezeText(exact).trim();
    if (own === '') return 'absent';
    const left = squeezeText(before + exact.slice(0, exact.length - exact.trimStart().length));
    const right = squeezeText(exact.slice(exact.trimEnd().length) + after);
    let last: Placed = 'absent';
    for (const [start, end] of [
      [left, right],
      [left, ''],
      ['', right],
      ['', ''],
    ] as const) {
      const at = only(start + own + end);
      if (typeof at === 'number') {
        const { offsets } = looked();
        const from = at + start.length;
        return { start: offsets[from]!, end: offsets[from + own.length - 1]! + 1 };
      }
      if (at === 'unread') return at;
      last = at;
    }
    return last;
  };

  function only(needle: string): number | 'absent' | 'ambiguous' | 'unread' {
    const { squeezed } = looked();
    patience.left -= squeezed.length;
    if (patience.left < 0) return 'unread';
    const first = squeezed.indexOf(needle);
    if (first < 0) return 'absent';
    return squeezed.indexOf(needle, first + 1) < 0 ? first : 'ambiguous';
  }
}

function squeezeText(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** For each unit of the squeezed text where it stands in the text. */
function squeeze(text: string): { squeezed: string; offsets: Int32Array } {
  const squeezed = squeezeText(text);
  const offsets = new Int32Array(squeezed.length);
  let at = 0;
  for (let index = 0; index < squeezed.length; index++) {
    offsets[index] = at;
    if (squeezed[index] === ' ') while (at < text.length && /\s/u.test(text[at]!)) at++;
    else at++;
  }
  return { squeezed, offsets };
}
