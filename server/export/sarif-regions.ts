import type { Span } from '../core/index.ts';
import { createLocator } from './lines.ts';

export const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Spans of a text as regions of SARIF: lines and columns from 1, in UTF-16 units. */
export function createRegions(
  text: string,
): (span: Span) => { startLine: number; startColumn: number; endLine: number; endColumn: number } {
  const locate = createLocator(text);
  return ({ start, end }) => {
    const from = locate(start);
    const to = locate(end);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    };
  };
}
