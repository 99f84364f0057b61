import type { Exporter } from './exporter.ts';
import { renderCodes, renderWorks } from './html/codes.ts';
import { renderDocument } from './html/document.ts';
import { type Markup, markup } from './html/markup.ts';
import { renderMethod } from './html/method.ts';
import { page } from './html/page.ts';
import { type Row, renderSummary, rowOf } from './html/summary.ts';

const about =
  'Where the wording frames people and problems in ways that published critiques discuss, with the reasons, the sources, and what else could be said.';

/** A page that stands alone: no scripts, nothing fetched. It always holds counter-frames and what was set aside. */
export const html: Exporter = {
  name: 'html',
  open: (view) => {
    const rows: Row[] = [];
    const documents: Markup[] = [];
    return {
      start: () => '',
      document: (checked) => {
        const id = `document-${rows.length + 1}`;
        rows.push(rowOf(checked, id));
        documents.push(renderDocument(checked, id, view));
        return '';
      },
      end: () => {
        const codes = [...new Set(rows.flatMap((row) => row.codes))].sort();
        const parts = [renderSummary(rows), ...documents, renderCodes(codes, view), renderMethod(view), renderWorks(codes, view)];
        return page('Counterframe report', about, markup`${parts}`, view.version);
      },
    };
  },
};
