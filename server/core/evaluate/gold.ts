/**
 * A sentence coded by a reader. `text` is the passage or the text of its own that it stands in; `start` and
 * `end` are UTF-16, half-open, in that text. Codes that are `optional` count neither for nor against.
 */
export type GoldSentence = {
  readonly id: string;
  readonly passage: string;
  readonly source: string;
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly required: ReadonlySet<string>;
  readonly optional: ReadonlySet<string>;
};

type Row = Record<string, unknown> & { id: string; text: string; codes: readonly GoldCode[]; counter?: readonly (GoldCode | string)[] };
type GoldCode = { readonly code: string; readonly status?: string };
type Passage = { readonly id: string; readonly text: string; readonly source?: string };

/** Reads rows of the annotation format; rows with a `passage` need that passage's text. */
export function goldOf(row: Row, passages: ReadonlyMap<string, Passage>): GoldSentence {
  const passage = passages.get(String(row.passage ?? ''));
  const codes = [...row.codes, ...(row.counter ?? []).map((code) => (typeof code === 'string' ? { code } : code))];
  const named = (status: string) => new Set(codes.filter((code) => (code.status ?? 'required') === status).map((code) => code.code));
  return {
    id: row.id,
    passage: passage?.id ?? row.id,
    source: (passage?.source ?? row.id).replace(/@[0-9a-f]+$/, ''),
    kind: String(row.kind ?? ''),
    text: passage?.text ?? row.text,
    start: passage ? utf16Offset(passage.text, Number(row.start)) : 0,
    end: passage ? utf16Offset(passage.text, Number(row.end)) : row.text.length,
    required: named('required'),
    optional: named('optional'),
  };
}

/** The UTF-16 offset of a count of code points. */
function utf16Offset(text: string, codePoints: number): number {
  let offset = 0;
  for (let count = 0; count < codePoints && offset < text.length; count++) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
}
