import { countWhile } from '../core/search.ts';

/** A text whose line ends are LF, without a byte order mark, with the way from offsets (UTF-16) of the text as it was. */
export type Evened = { readonly text: string; readonly from: (offset: number) => number };

export function evened(text: string): Evened {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const shift = text.length - bare.length;
  /** Where each CR stood that is left out. */
  const left = [...bare.matchAll(/\r(?=\n)/g)].map(({ index }) => index);
  return {
    text: bare.replace(/\r\n?/g, '\n'),
    from: (offset) => {
      const own = Math.min(Math.max(offset - shift, 0), bare.length);
      return own - countWhile(left, (at) => at < own);
    },
  };
}
