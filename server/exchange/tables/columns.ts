import type { Work } from '../format.ts';

/** A value of a cell; undefined is missing. */
export type Value = string | number | boolean | undefined;

/** A column of a table as the data dictionary describes it. */
export type Column = {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'boolean';
  readonly meaning: string;
  readonly unit?: string;
  readonly values?: string;
  readonly missing?: string;
};

const text = (name: string, meaning: string, more: Partial<Column> = {}): Column => ({ name, type: 'text', meaning, ...more });
const integer = (name: string, meaning: string, unit: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'integer',
  meaning,
  unit,
  ...more,
});

const ofWhole = 'codings of the document as a whole';
const notMachine = 'codings that no machine made';

/** The columns of `findings`, before the metadata. */
export const findingColumns: readonly Column[] = [
  text(
    'document',
    'Identifier of the document: its path in the corpus, with the row after # where a file holds several texts. The same in all tables.',
  ),
  integer('n', 'Number of the coding in its document, in the order of the text.', 'count from 1'),
  text('coder', 'Who set the code: "Counterframe" with its version, or a person.'),
  text('coding_kind', 'What the coding is.', {
    values:
      'finding = wording that critiques argue against; counter-frame = wording that they propose, which is no finding; measure = a finding about the document as a whole',
  }),
  text('code', 'The code, family/name; the codebook defines it.'),
  text('family', 'The family of the code, its part before the slash.'),
  text('severity', 'How much the finding asks for attention, as the settings leave it.', {
    values: 'warning; information; hint',
    missing: 'counter-frames, and codings that no machine made',
  }),
  integer('start', 'Where the words begin in the text.', 'Unicode code points from 0', { missing: ofWhole }),
  integer('end', 'Where they end: the place after the last sign.', 'Unicode code points from 0', { missing: ofWhole }),
  integer('start_utf16', 'The same beginning as JavaScript, Java and .NET count.', 'UTF-16 units from 0', { missing: ofWhole }),
  integer('end_utf16', 'The same end as JavaScript, Java and .NET count.', 'UTF-16 units from 0', { missing: ofWhole }),
  integer('line', 'The line in which the words begin; line ends are LF.', 'count from 1', { missing: ofWhole }),
  text('place', 'How the place is cited, e.g. Article 8(2)(b) or page 12.', {
    missing: 'where the structure of the document does not tell',
  }),
  text('text', 'The words, exactly as they stand.', { missing: ofWhole }),
  text('sentence', 'The sentence in which they stand; of an item of a provision its own part.', { missing: `${ofWhole}, counter-frames` }),
  text('before', 'What stands before the words, at most 100 code points.', { missing: `${ofWhole}, or nothing there` }),
  text('after', 'What stands after the words, at most 100 code points.', { missing: `${ofWhole}, or nothing there` }),
  text('entry', 'The entry of the lexicon that found the words.', { missing: notMachine }),
  text('message', 'What is said of the words to whoever wrote them.', { missing: 'counter-frames, and codings that no machine made' }),
  text('coder_note', 'What the coder noted.', { missing: 'no note' }),
  text('sources', 'The critiques that the code rests on, separated by " | ".'),
];

/** The columns of `documents`, before counts and metadata. */
export const documentColumns: readonly Column[] = [
  text('document', 'Identifier of the document, as in findings.'),
  text('document_name', 'Name of the document for readers.'),
  text('text_format', 'What the text was read as.', {
    values: 'plain; markdown; html; xml; latex; rst; asciidoc; document (Word, OpenDocument, PDF)',
  }),
  { name: 'is_read', type: 'boolean', meaning: 'Whether the document could be read; problems say why not.', values: 'TRUE; FALSE' },
  text('text_language', 'Language of the beginning of the text, told by its most frequent words (ISO 639-1).', {
    values: 'en; fr; es; pt; de; nl; it',
    missing: 'too short, or of another language',
  }),
  integer('words', 'Words of the text that were read for findings, markup left out.', 'words', { missing: 'not read' }),
  integer('sentences', 'Sentences and items of provisions.', 'sentences', { missing: 'not read, or too long to be read as a whole' }),
  integer('characters', 'Length of the text.', 'Unicode code points', { missing: 'not read' }),
  text('sha256', 'SHA-256 of the text in UTF-8 (line ends LF, no byte order mark).', { missing: 'not read' }),
  integer('findings', 'Codings of the kinds finding and measure.', 'codings', { missing: 'not read' }),
  integer('counter_frames', 'Codings of the kind counter-frame.', 'codings', { missing: 'not read' }),
  text('problems', 'What went wrong with the document, separated by " | ".', { missing: 'nothing' }),
];

/** A column for each code with how often it was set, and one for each family with its rate. */
export function countColumns({ codebook }: Pick<Work, 'codebook'>): {
  readonly codes: readonly Column[];
  readonly families: readonly Column[];
} {
  const codes = codebook.map(({ code, title }) =>
    integer(countName(code), `How often ${code} was set: ${title}.`, 'codings', { missing: 'not read' }),
  );
  const families = [...new Set(codebook.map(({ family }) => family))].map((family): Column => {
    const meaning = `Codings of the family ${family} per 1,000 words, rounded to four decimals.`;
    return { name: rateName(family), type: 'number', meaning, unit: 'codings per 1,000 words', missing: 'not read, or no words' };
  });
  return { codes, families };
}

export function countName(code: string): string {
  return `n_${snake(code)}`;
}

export function rateName(family: string): string {
  return `per_1000_words_${snake(family)}`;
}

function snake(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** Columns of metadata by variable. A variable with the name of a column of ours is told apart by `meta_` before it. */
export function variableColumns({ variables, codebook }: Pick<Work, 'variables' | 'codebook'>): ReadonlyMap<string, Column> {
  const { codes, families } = countColumns({ codebook });
  const taken = new Set([...findingColumns, ...documentColumns, ...codes, ...families].map(({ name }) => name));
  const columns = new Map<string, Column>();
  for (const variable of variables) {
    let name = variable;
    while (taken.has(name)) name = `meta_${name}`;
    taken.add(name);
    columns.set(variable, text(name, meaningOf(variable, name), { missing: 'not given' }));
  }
  return columns;
}

function meaningOf(variable: string, name: string): string {
  if (variable === 'date') return 'Date of the document as YYYY, YYYY-MM or YYYY-MM-DD, where what was given can be read in one way only.';
  if (variable === 'date_as_given') return 'The date of the document in the words in which it was given.';
  return name === variable ? 'Metadata of the document, as given.' : `Metadata of the document ("${variable}"), as given.`;
}
