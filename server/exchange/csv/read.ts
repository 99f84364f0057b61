import type { CodedText } from '../../core/coding/types.ts';
import type { Span } from '../../core/types.ts';
import { baseOf, textOf } from '../files.ts';
import type { CodingReading, ExchangedFile } from '../format.ts';
import { createGathering, type Gathering } from '../gathering.ts';
import { lostMessage } from '../moved.ts';
import { type Field, fieldsOf, mostUsual } from './columns.ts';
import { type Place, placeIn } from './place.ts';
import { type TableRow, tableRows } from './table.ts';
import { createTexts, type Text } from './texts.ts';

/** A table of what a writer had to leave out holds no codings. */
const isTable = (path: string): boolean => /\.(csv|tsv|tab)$/i.test(path) && !/left-out\.csv$/i.test(path);

/** Reads tables of codings: a row for each, its words told by offsets, by a quotation, or both. Texts stand beside them, or are those of the originals. */
export const csvReading: CodingReading = {
  recognises: (files) => files.some((file) => isTable(file.path) && hasCodings(headsIn(file))),
  read: async (files, originals = []) => {
    const gathering = createGathering();
    const tables = files.filter(({ path }) => isTable(path));
    const textFor = createTexts(files, originals, gathering);
    for (const file of tables) readTable(file, tables.length === 1, textFor, gathering);
    return gathering.end(originals);
  },
};

function hasCodings(fields: ReadonlyMap<Field, number>): boolean {
  return fields.has('document') && fields.has('code');
}

function headsIn({ path, bytes }: ExchangedFile): ReadonlyMap<Field, number> {
  const end = bytes.indexOf(10);
  const line = new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end));
  return fieldsOf(tableRows(line, path, () => {})[0]?.cells ?? []);
}

function readTable(file: ExchangedFile, isAlone: boolean, textFor: TextFor, gathering: Gathering): void {
  const content = textOf(file, gathering.problem);
  if (content === undefined) return;
  const [heads, ...rows] = tableRows(content, file.path, gathering.problem);
  if (!heads) return;
  const fields = fieldsOf(heads.cells);
  if (hasCodings(fields)) for (const row of rows) readRow(row, fields, file.path, textFor, gathering);
  else if (isAlone) gathering.problem({ where: file.path, line: 1, message: missing(fields, heads.cells) });
}

function missing(fields: ReadonlyMap<Field, number>, heads: readonly string[]): string {
  const needed = (['document', 'code'] as const).filter((field) => !fields.has(field)).map((field) => `"${mostUsual[field]}"`);
  return `has no column ${needed.join(' and ')}: its columns are ${heads.map((head) => `"${head}"`).join(', ')}. Rename the one that is meant.`;
}

type TextFor = (document: string, wholeText: string | undefined) => Text | undefined;

function readRow(
  { cells, line }: TableRow,
  fields: ReadonlyMap<Field, number>,
  where: string,
  textFor: TextFor,
  gathering: Gathering,
): void {
  const raw = (field: Field): string => (fields.has(field) ? (cells[fields.get(field)!] ?? '') : '');
  const named = (field: Field): string => (/^(na|nan|null|none)?$/i.test(raw(field).trim()) ? '' : raw(field).trim());
  const tell = (message: string): void => gathering.problem({ where, line, message });
  const id = raw('document').trim();
  if (id === '') return tell('names no document, and is left out.');
  const coder = named('coder') || baseOf(where).replace(/\.[^.]*$/, '');
  gathering.coder({ name: coder, isMachine: /^Counterframe \d/.test(coder) });
  const place = placeOf(raw, named);
  if (typeof place === 'string') return tell(place);
  const text = textFor(id, raw('wholeText') || undefined);
  const document: Pick<CodedText, 'id'> = text?.document ?? { id };
  if (!text) gathering.document({ id, name: id, format: 'plain', text: '', metadata: {} }, where);
  const note = raw('note');
  for (const code of codesIn(named('code'))) {
    const span = place && placed(place, text, code, id);
    if (typeof span === 'string') tell(span);
    else gathering.coding({ document: document.id, coder, code, ...(span && { span }), ...(note !== '' && { note }) });
  }
}

/** A row without a code says that the coder saw the document and set none. */
function codesIn(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((code) => code.trim())
    .filter(Boolean);
}

function placed(place: Place, text: Text | undefined, code: string, id: string): Span | string {
  if (!text) return `says where ${code} stands in "${id}", whose text is not there: put it beside the table as a text file of that name.`;
  const span = placeIn(place, text);
  if (typeof span === 'object') return span;
  if (span === 'outside') return `says that ${code} stands beyond the end of "${id}": the coding is left out.`;
  return `"${id}" ${lostMessage(code, place.quote, span)}`;
}

const counts = [
  ['startPoint', 'endPoint', 'points'],
  ['startUnit', 'endUnit', 'units'],
  ['start', 'end', 'either'],
] as const;

/** Where a row says that its code stands; nothing where it speaks of the whole document, and a message where it cannot be read. */
function placeOf(raw: (field: Field) => string, named: (field: Field) => string): Place | undefined | string {
  const quote = raw('quote');
  const around = { before: raw('before'), after: raw('after') };
  for (const [from, to, counted] of counts) {
    const [start, end] = [numberIn(named(from)), numberIn(named(to))];
    if (start === undefined && end === undefined) continue;
    if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end) || start > end)
      return `does not say from where to where: "${named(from)}" to "${named(to)}". Give whole numbers from 0, the end behind the last character.`;
    return { start, end, counted, quote, ...around };
  }
  return quote === '' ? undefined : { quote, ...around };
}

/** Programs that know no empty whole numbers write 12 as 12.0. */
function numberIn(cell: string): number | undefined {
  if (cell === '') return undefined;
  return /^\d{1,12}(\.0+)?$/.test(cell) ? Number(cell) : Number.NaN;
}
