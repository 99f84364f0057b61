import { mulberry32 } from '../../../server/core/random.ts';

export type Place = { readonly line: number; readonly character: number };

/** A change as the protocol tells it; characters are UTF-16 units. */
export type Change = { readonly range: { readonly start: Place; readonly end: Place }; readonly text: string };

export type Typist = {
  /** One character somewhere in the text. */
  readonly key: () => Change;
  readonly newline: () => Change;
  readonly paste: (text: string) => Change;
  /** Takes back what was put in last. */
  readonly undo: () => Change;
  readonly text: () => string;
};

const KEYS = 'eeeetttaaoooiinnsshhrrddlucmfwygpbvk  .';

/** Somebody who edits a draft at places that a seed chooses, and knows how it stands. */
export function createTypist(draft: string, seed: number): Typist {
  const random = mulberry32(seed);
  const lines = draft.split('\n');
  let last: Change['range'] | undefined;

  return {
    key: () => insert(KEYS.charAt(Math.floor(random() * KEYS.length))),
    newline: () => insert('\n'),
    paste: insert,
    undo() {
      const range = last ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      last = undefined;
      const joined = lines[range.start.line]!.slice(0, range.start.character) + lines[range.end.line]!.slice(range.end.character);
      lines.splice(range.start.line, range.end.line - range.start.line + 1, joined);
      return { range, text: '' };
    },
    text: () => lines.join('\n'),
  };

  function insert(text: string): Change {
    const start = somewhere();
    const line = lines[start.line]!;
    const [first, ...rest] = text.split('\n');
    const before = line.slice(0, start.character) + first!;
    const parts = [before, ...rest];
    last = { start, end: { line: start.line + rest.length, character: parts.at(-1)!.length } };
    parts[parts.length - 1] += line.slice(start.character);
    lines.splice(start.line, 1, ...parts);
    return { range: { start, end: start }, text };
  }

  /** Any place is as likely as any other. */
  function somewhere(): Place {
    const total = lines.reduce((sum, { length }) => sum + length + 1, 0);
    let rest = Math.floor(random() * total);
    for (let line = 0; line < lines.length; line++) {
      if (rest <= lines[line]!.length) return { line, character: rest };
      rest -= lines[line]!.length + 1;
    }
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  }
}
