/** What columns of a table of codings may be called, the names that we write first. Capitals, blanks and dots make no difference. */
const names = {
  document: ['document_id', 'document', 'doc_id', 'doc', 'file', 'filename', 'file_name', 'path', 'source'],
  coder: ['coder', 'annotator', 'rater', 'user', 'coded_by'],
  code: ['code', 'codes', 'label', 'category'],
  startPoint: ['start_codepoint', 'start_code_point'],
  endPoint: ['end_codepoint', 'end_code_point'],
  startUnit: ['start_utf16'],
  endUnit: ['end_utf16'],
  start: ['start', 'begin'],
  end: ['end', 'stop'],
  quote: ['quote', 'text', 'words', 'exact', 'segment', 'selection'],
  before: ['before', 'prefix'],
  after: ['after', 'suffix'],
  note: ['note', 'notes', 'memo', 'comment'],
  wholeText: ['document_text', 'full_text'],
} as const;

export type Field = keyof typeof names;

export const mostUsual = Object.fromEntries(Object.entries(names).map(([field, [first]]) => [field, first])) as Readonly<
  Record<Field, string>
>;

/** Where each field stands, by the heads of the columns. */
export function fieldsOf(heads: readonly string[]): ReadonlyMap<Field, number> {
  const plain = heads.map((head) =>
    head
      .trim()
      .toLowerCase()
      .replace(/[\s.-]+/g, '_'),
  );
  const found = (Object.entries(names) as [Field, readonly string[]][]).flatMap(([field, known]): [Field, number][] => {
    const name = known.find((one) => plain.includes(one));
    return name === undefined ? [] : [[field, plain.indexOf(name)]];
  });
  return new Map(found);
}
