import type { DocumentCount } from '../../core/concordance/types.ts';
import { type Markup, markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { tableOf } from '../html/table.ts';
import { counted } from '../tally.ts';
import { type KwicFormat, type KwicSummary, type KwicView, perThousand, type ShownRow } from './format.ts';

/** A page that stands alone: the rows with their key words one below the other, and the counts of the documents. */
export const kwicHtml: KwicFormat = {
  name: 'html',
  open: (view) => {
    const kept: ShownRow[] = [];
    const counts: DocumentCount[] = [];
    return {
      start: () => '',
      document: (count, rows) => {
        counts.push(count);
        for (const row of rows) kept.push(row);
        return '';
      },
      end: (rows, summary) => {
        const shown = view.isCounts ? undefined : rowsTable([...kept, ...rows], view);
        return page(`Concordance of ${view.what}`, aboutOf(summary), markup`${shown}${countsTable(counts)}`, view.version, { sorts: true });
      },
    };
  },
};

function rowsTable(rows: readonly ShownRow[], { what }: KwicView): Markup {
  const isCoded = rows.some(({ code }) => code !== undefined && code !== what);
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="Matches">
<table class="kwic" data-sortable><caption>Matches</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Place</th>${isCoded ? markup`<th scope="col">Code</th>` : undefined}<th scope="col" class="left">Left</th><th scope="col">Key word</th><th scope="col">Right</th></tr></thead>
<tbody>${rows.map((row) => rowOf(row, isCoded))}</tbody></table></div>`;
}

function rowOf({ document, line, place, code, left, key, right }: ShownRow, isCoded: boolean): Markup {
  const where = [line === undefined ? undefined : `line ${line}`, place].filter(Boolean).join(', ');
  return markup`\n<tr><td>${document}</td><td>${where}</td>${isCoded ? markup`<td>${code}</td>` : undefined}<td class="left">${left}</td><td class="key"><mark>${key}</mark></td><td>${right}</td></tr>`;
}

function countsTable(counts: readonly DocumentCount[]): Markup {
  const number = (value: number | string) => ({ text: [String(value)], isNumber: true as const });
  return tableOf(
    {
      caption: 'Documents',
      head: ['Document', 'Matches', 'Words', 'Per 1,000 words'],
      rows: counts.map((count) => [
        { text: [count.document] },
        number(count.hits),
        number(count.words),
        number(perThousand(count)?.toFixed(2) ?? ''),
      ]),
      isSortable: true,
    },
    () => undefined,
  );
}

function aboutOf({ documents, withHits, hits, words, shown, sample }: KwicSummary): string {
  const drawn = sample
    ? ` A sample of ${shown}, seed ${sample.seed}, is shown.`
    : shown < hits
      ? ` ${counted(shown, 'match', 'matches')} of them shown.`
      : '';
  return `${counted(hits, 'match', 'matches')} in ${withHits} of ${counted(documents, 'document')}; ${counted(words, 'word')} read.${drawn}`;
}
