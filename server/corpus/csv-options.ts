/** How tables are read (RFC 4180, and as spreadsheets write them). `longest` is a record in UTF-16 units. */
export function csvOptions(separator: string, longest: number) {
  return {
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longest,
  } as const;
}
