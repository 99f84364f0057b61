import fc from 'fast-check';
import { inOrder } from '../../server/core/coding/codings.ts';
import type { Codebook, Coded, CodedCorpus, CodedText, Coding } from '../../server/core/coding/types.ts';
import type { CodingFormat, ExchangedFile, Work } from '../../server/exchange/format.ts';

export const machine = { name: 'Counterframe 1.2.3', isMachine: true };

export const codebook: Codebook = ['agency/rescue', 'agency/passive', 'wording/fight'].map((code, index) => ({
  code,
  family: code.split('/')[0]!,
  familyTitle: `Family of ${code}`,
  title: `Title of ${code}`,
  definition: 'What the wording leaves out, & who is asked <to> act.',
  sources: ['Doe (2001), 2.1'],
  isCounter: false,
  colour: `#a0b0${index}0`,
}));

export const work: Work = { title: 'A corpus', codebook, coder: machine, variables: ['year'] };

/** Files as a format writes them, in memory. */
export async function written(format: CodingFormat, documents: readonly Coded[], about: Work = work): Promise<ExchangedFile[]> {
  const files = new Map<string, Uint8Array[]>();
  const writer = format.open(about, async (file, content) => {
    const part = typeof content === 'string' ? Buffer.from(content) : content;
    files.set(file, [...(files.get(file) ?? []), part]);
  });
  for (const coded of documents) await writer.document(coded);
  await writer.end();
  return [...files].map(([path, parts]) => ({ path, bytes: new Uint8Array(Buffer.concat(parts)) }));
}

export function fileOf(path: string, text: string): ExchangedFile {
  return { path, bytes: new Uint8Array(Buffer.from(text)) };
}

export function textIn(files: readonly ExchangedFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`no ${path} among ${files.map((one) => one.path).join(', ')}`);
  return Buffer.from(file.bytes).toString('utf8');
}

export function codedOf(document: CodedText, codings: readonly Coding[]): Coded {
  return { document, codings, words: document.text.split(/\s+/).length, problems: [] };
}

export function textOf(id: string, text: string): CodedText {
  return { id, name: id, format: 'plain', text, metadata: {} };
}

/** What a coding is, without what only the machine knows of it. */
export function bare({ document, coder, code, span, note }: Coding): Coding {
  return { document, coder, code, ...(span && { span: { start: span.start, end: span.end } }), ...(note !== undefined && { note }) };
}

/** Codings as a set: in one order, whichever coder comes first. */
export function sorted(codings: readonly Coding[]): Coding[] {
  const keyOf = (coding: Coding) => JSON.stringify([coding.coder, coding.code, coding.note ?? null]);
  return codings
    .map(bare)
    .sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : inOrder(a, b) || (keyOf(a) < keyOf(b) ? -1 : 1)));
}

export function codingsIn(documents: readonly Coded[]): Coding[] {
  return sorted(documents.flatMap(({ codings }) => codings));
}

export function codingsRead(corpus: CodedCorpus): Coding[] {
  return sorted(corpus.codings);
}

const piece = fc.constantFrom(
  'Workers ',
  'rescued',
  ' victims, ',
  '𐐀',
  '👩🏽',
  '\n',
  '\n\n',
  'é',
  'e\u0301',
  '"',
  '\\',
  '\t',
  '] ',
  '|',
  '*',
  '_',
  '#T1 ',
  '<b>&amp;',
  ' ',
  '\u00a0',
  '—',
  '1',
);
const name = fc.constantFrom(
  'agency/rescue',
  'wording/fight',
  'odd name',
  'a_b',
  'x__y',
  '_2f_',
  'ä/ö',
  '-',
  'one/two/three',
  'a|b',
  '[1]',
  '👩/code',
  'T1',
  '"quoted"',
  'a\\b',
);
const coder = fc.constantFrom(machine.name, 'Ada', 'Ben B.', 'Ада', 'a_b', '"C"');
const id = fc.constantFrom(
  'a.txt',
  'A.txt',
  'b/a.md',
  'b\\a',
  'calls.csv#1',
  'calls.csv#2',
  '../up',
  'ä ö.txt',
  'con.txt',
  'x',
  'annotation',
  '👩',
  '…',
);

/** Random corpora: ids that look alike, odd names, several coders, spans of any kind that overlap, documents without codings. */
export const corpora: fc.Arbitrary<readonly Coded[]> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 4 })
  .chain((ids) => fc.tuple(...ids.map((one) => coded(one))));

function coded(one: string): fc.Arbitrary<Coded> {
  return fc
    .array(piece, { maxLength: 25 })
    .map((pieces) => pieces.join(''))
    .chain((text) => {
      const places = boundaries(text);
      const place = fc.nat(places.length - 1).map((at) => places[at]!);
      const span = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
      const coding = fc.record({
        coder,
        code: name,
        span: fc.option(span, { nil: undefined, freq: 6 }),
        note: fc.option(fc.constantFrom('see §2', 'a\nb\tc\\n', ''), { nil: undefined, freq: 3 }),
      });
      return fc.array(coding, { maxLength: 6 }).map((codings) =>
        codedOf(
          { ...textOf(one, text), metadata: { year: '2020' } },
          codings
            .map(
              ({ span: own, note, ...rest }): Coding => ({
                document: one,
                ...rest,
                ...(own && { span: own }),
                ...(note !== undefined && { note }),
              }),
            )
            .sort(inOrder),
        ),
      );
    });
}

/** Where code points begin and end. */
function boundaries(text: string): number[] {
  const places = [0];
  for (const sign of text) places.push(places.at(-1)! + sign.length);
  return places;
}
