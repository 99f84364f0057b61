import type { DocumentCount } from '../../core/concordance/types.ts';
import { cleanLine, uncommanding } from '../clean.ts';
import { counted } from '../tally.ts';
import { type KwicFormat, type KwicSummary, perThousand } from './format.ts';
import { painter, rowLines } from './text-lines.ts';

/** For a terminal: the key words one below the other, grouped by document, or where they are sorted with the document before each. */
export const kwicText: KwicFormat = {
  name: 'text',
  open: (view) => {
    const paint = painter(view.color);
    return {
      start: () => '',
      document: (count, rows) => {
        if (view.isCounts && count.hits > 0) return `${uncommanding(countLine(count))}\n`;
        if (rows.length === 0) return '';
        const told = `  ${counted(count.hits, 'match', 'matches')}, ${frequency(count)}`;
        const head = paint('path', cleanLine(count.document)) + paint('dim', told);
        return `${uncommanding([head, ...rowLines(rows, view, paint, false)].join('\n'))}\n\n`;
      },
      end: (rows, summary) => {
        const lines = rowLines(rows, view, paint, true);
        const apart = lines.length > 0 || (view.isCounts && summary.hits > 0) ? '\n' : '';
        return `${uncommanding(lines.map((line) => `${line}\n`).join(''))}${apart}${paint('bold', summarized(summary))}\n`;
      },
    };
  },
};

function countLine(count: DocumentCount): string {
  return `${String(count.hits).padStart(7)}  ${frequency(count).padEnd(22)}  ${cleanLine(count.document)}`;
}

function frequency(count: DocumentCount): string {
  const rate = perThousand(count);
  return rate === undefined ? 'no words' : `${rate.toFixed(2)} per 1,000 words`;
}

function summarized({ documents, withHits, hits, words, shown, sample }: KwicSummary): string {
  const read = `${counted(words, 'word')} read.`;
  if (hits === 0) return `No matches in ${counted(documents, 'document')}; ${read}`;
  const found = `${counted(hits, 'match', 'matches')} in ${withHits.toLocaleString('en')} of ${counted(documents, 'document')}`;
  if (sample) return `${found}; ${shown.toLocaleString('en')} of them drawn with seed ${sample.seed}; ${read}`;
  return `${found}${shown > 0 && shown < hits ? `; the first ${shown.toLocaleString('en')} shown` : ''}; ${read}`;
}
