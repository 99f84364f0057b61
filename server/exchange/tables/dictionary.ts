import { escapeInline } from '../../export/escape.ts';
import type { Work } from '../format.ts';
import { type Column, countColumns, documentColumns, findingColumns, variableColumns } from './columns.ts';
import type { Row } from './rows.ts';

export type TableColumns = { readonly table: 'findings' | 'documents' | 'codebook'; readonly columns: readonly Column[] };

const said = (name: string, meaning: string): Column => ({ name, type: 'text', meaning });

export const codebookColumns: readonly Column[] = [
  said('code', 'The code, family/name.'),
  said('family', 'Its family.'),
  said('family_title', 'What the family is called.'),
  said('title', 'What the code is called.'),
  { ...said('kind', 'Whether wording with the code is a finding.'), values: 'finding; counter-frame' },
  said('definition', 'What the critique says, and what it asks of a text.'),
  said('sources', 'The critiques, separated by " | ".'),
  { ...said('colour', 'A colour for pictures and for other programs.'), values: '#rrggbb' },
];

/** All columns of all tables, in their order. */
export function columnsOf(work: Work): readonly TableColumns[] {
  const { codes, families } = countColumns(work);
  const variables = [...variableColumns(work).values()];
  return [
    { table: 'findings', columns: [...findingColumns, ...variables] },
    { table: 'documents', columns: [...documentColumns, ...codes, ...families, ...variables] },
    { table: 'codebook', columns: codebookColumns },
  ];
}

export const dictionaryNames = ['table', 'column', 'type', 'unit', 'values', 'missing', 'meaning'] as const;

/** The data dictionary: a row for each column. */
export function dictionaryRows(work: Work): readonly Row[] {
  return columnsOf(work).flatMap(({ table, columns }) =>
    columns.map(({ name, type, unit, values, missing, meaning }) => ({ table, column: name, type, unit, values, missing, meaning })),
  );
}

export function codebookRows({ codebook }: Work): readonly Row[] {
  return codebook.map(({ code, family, familyTitle, title, isCounter, definition, sources, colour }) => ({
    code,
    family,
    family_title: familyTitle,
    title,
    kind: isCounter ? 'counter-frame' : 'finding',
    definition,
    sources: sources.join(' | '),
    colour,
  }));
}

/** The same for readers. */
export function dictionaryMarkdown(work: Work): string {
  const parts = columnsOf(work).map(({ table, columns }) => {
    const rows = columns.map(({ name, type, unit, values, missing, meaning }) =>
      [`\`${name}\``, type, unit, values, missing, meaning].map((cell, at) => (at === 0 ? cell : escapeInline(cell ?? ''))).join(' | '),
    );
    const head = '| column | type | unit | values | empty for | meaning |\n| --- | --- | --- | --- | --- | --- |\n';
    return `## ${table}\n\n${head}${rows.map((row) => `| ${row} |\n`).join('')}`;
  });
  return `# Data dictionary\n\n${work.coder.name}. Tables are UTF-8 with a header line; an empty cell is a missing value (NA).\n\n${parts.join('\n')}`;
}
