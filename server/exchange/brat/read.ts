import { type CodePoints, codePointsOf } from '../../core/coding/code-points.ts';
import type { CodedText } from '../../core/coding/types.ts';
import { contentsOf, plainDocument, textOf } from '../files.ts';
import type { CodingReading, ExchangedFile } from '../format.ts';
import { createGathering, type Gathering } from '../gathering.ts';
import { evened } from '../line-ends.ts';
import { lostMessage } from '../moved.ts';
import { createFinder, newPatience, type Placed } from '../quote.ts';
import { type BratLine, linesOf, type TextBound } from './lines.ts';
import { nameOf } from './types.ts';
import { BLANKS, unescaped, WHOLE } from './write.ts';

/** Whoever made an annotation that names nobody. */
const UNNAMED = 'brat';

/** Reads `.ann` files with the texts beside them. brat reads texts with any line ends as LF, so offsets are counted after that. */
export const bratReading: CodingReading = {
  recognises: (files) => files.some(({ path }) => /\.ann$/i.test(path)),
  read: async (files, originals = []) => {
    const gathering = createGathering();
    const known = contentsOf(files, gathering);
    const byPath = new Map(files.map((file) => [file.path, file]));
    const patience = newPatience();
    for (const file of files.filter(({ path }) => /\.ann$/i.test(path))) {
      const base = file.path.slice(0, -4);
      const about = known.get(base) ?? plainDocument(`${base}.txt`);
      const beside = byPath.get(`${base}.txt`);
      const text = beside ? textOf(beside, gathering.problem) : originals.find(({ id }) => id === about.id)?.text;
      if (text === undefined) gathering.problem({ where: file.path, message: `has no text beside it: put ${base}.txt there.` });
      else if (gathering.document({ ...about, text: evened(text).text }, file.path)) {
        const document = { ...about, text: evened(text).text };
        readAnnotations(file, { document, points: codePointsOf(document.text), find: createFinder(document.text, patience) }, gathering);
      }
    }
    return gathering.end(originals);
  },
};

type Text = { readonly document: CodedText; readonly points: CodePoints; readonly find: ReturnType<typeof createFinder> };

function readAnnotations(file: ExchangedFile, text: Text, gathering: Gathering): void {
  const content = textOf(file, gathering.problem);
  if (content === undefined) return;
  const lines = linesOf(content);
  const coders = new Map<string, string>();
  const notes = new Map<string, string>();
  const blanks = new Map<string, string>();
  for (const { value } of lines) {
    if (value.kind === 'note' && value.type === BLANKS) blanks.set(value.target, value.text);
    if (value.kind === 'attribute' && value.type === 'Coder' && value.value !== undefined) coders.set(value.target, nameOf(value.value));
    if (value.kind === 'note' && value.type === 'AnnotatorNotes') notes.set(value.target, unescaped(value.text));
  }
  for (const line of lines) readLine(line, { file, text, coders, notes, blanks }, gathering);
}

type Around = {
  readonly file: ExchangedFile;
  readonly text: Text;
  readonly coders: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
  readonly blanks: ReadonlyMap<string, string>;
};

function readLine({ line, value }: BratLine, { file, text, coders, notes, blanks }: Around, gathering: Gathering): void {
  const tell = (message: string): void => gathering.problem({ where: file.path, line, message });
  if (value.kind === 'fault') return tell(value.message);
  if (value.kind === 'note' && value.type === WHOLE) return readWhole(value.text, text, tell, gathering);
  if (value.kind !== 'bound') return;
  const code = nameOf(value.type);
  const span = withBlanks(placed(value, text), blanks.get(value.id), text);
  if (typeof span === 'string') return tell(`${text.document.id} ${lostMessage(code, value.text, span)}`);
  const note = notes.get(value.id);
  gathering.coding({ document: text.document.id, coder: coders.get(value.id) ?? UNNAMED, code, span, ...(note !== undefined && { note }) });
}

/** From the first piece to the last; where the words are not those that the line tells, the words are looked for. */
function placed({ pieces, text: words }: TextBound, { document, points, find }: Text): Placed {
  const spans = pieces.map(({ start, end }) => ({ start: points.toUtf16(start), end: points.toUtf16(end) }));
  const whole = { start: spans[0]!.start, end: spans.at(-1)!.end };
  const isInside = pieces.every(({ end }) => end <= points.length);
  const said = spans.map(({ start, end }) => document.text.slice(start, end)).join(' ');
  return isInside && (words === '' || said === words) ? whole : find({ exact: words });
}

/** With the blanks around it that were told, as long as that is all they add. */
function withBlanks(span: Placed, told: string | undefined, { document: { text }, points }: Text): Placed {
  const numbers = /^(\d{1,12}) (\d{1,12})$/.exec(told ?? '');
  if (typeof span === 'string' || !numbers) return span;
  const [start, end] = [points.toUtf16(Number(numbers[1])), points.toUtf16(Number(numbers[2]))];
  const adds = start <= span.start && end >= span.end ? text.slice(start, span.start) + text.slice(span.end, end) : 'more';
  return adds.trim() === '' ? { start, end } : span;
}

function readWhole(json: string, { document }: Text, tell: (message: string) => void, gathering: Gathering): void {
  const fault = `does not say a document's code as {"code": …, "coder": …}.`;
  try {
    const { code, coder, note, start, end } = JSON.parse(json) as Record<string, unknown>;
    if (typeof code !== 'string' || typeof coder !== 'string') return tell(fault);
    const isPlaced = typeof start === 'number' && typeof end === 'number' && start >= 0 && start <= end && end <= document.text.length;
    gathering.coding({
      document: document.id,
      coder,
      code,
      ...(isPlaced && { span: { start, end } }),
      ...(typeof note === 'string' && { note }),
    });
  } catch {
    tell(fault);
  }
}
