import { toJson } from '../record.ts';
import { type KwicFormat, perThousand, type ShownRow } from './format.ts';

/** A record a line: rows, a count for each document, and one of the whole at the end. */
export const kwicJsonl: KwicFormat = {
  name: 'jsonl',
  open: ({ what, version, isCounts }) => {
    const rowLine = ({ document, span, place, code = what, left, key, right, line, column }: ShownRow) =>
      `${toJson({ kind: 'row', document, start: span.start, end: span.end, line, column, place, match: code, left, key, right })}\n`;
    return {
      start: () => '',
      document: ({ document, hits, words }, rows) => {
        const count = { kind: 'document', document, matches: hits, words, perThousandWords: perThousand({ hits, words }) };
        return `${isCounts ? '' : rows.map(rowLine).join('')}${toJson(count)}\n`;
      },
      end: (rows, { hits, withHits, ...rest }) =>
        `${rows.map(rowLine).join('')}${toJson({ kind: 'summary', match: what, matches: hits, withMatches: withHits, ...rest, counterframe: version })}\n`,
    };
  },
};
