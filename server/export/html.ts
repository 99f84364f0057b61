import type { Exporter, View } from './exporter.ts';
import { patternDefinitions } from './html/chart/fills.ts';
import { contentsOf } from './html/contents.ts';
import { type Markup, markup } from './html/markup.ts';
import { page } from './html/page.ts';
import { numbers, type Rendering, render } from './html/render.ts';
import { closingPieces, codesOf } from './report/closing.ts';
import { reportPieces } from './report/document.ts';
import { frontPieces } from './report/front.ts';
import { type Row, rowOf } from './report/rows.ts';
import type { Piece } from './report/types.ts';

const about =
  'Where the wording frames people and problems in ways that published critiques discuss, with the reasons, the sources, and what else could be said.';

/** From so many findings on, reasons stand only once, with their codes at the end, so that the page still opens. */
const MOST_IN_FULL = 3000;

/** A page that stands alone: nothing is fetched. It always holds counter-frames and what was set aside. */
export const html: Exporter = {
  name: 'html',
  needsOverview: true,
  open: (view) => {
    const rows: Row[] = [];
    const documents: Markup[] = [];
    const number = numbers();
    let findings = 0;
    return {
      start: () => '',
      document: (checked) => {
        const id = `document-${rows.length + 1}`;
        findings += checked.analysis.findings.length;
        rows.push(rowOf(checked, id));
        const pieces = reportPieces(checked, view, { id, isBrief: findings > MOST_IN_FULL });
        documents.push(article(pieces, id, checked.path, { number, linkTo: (passage) => view.linkTo?.(checked.path, passage) }));
        return '';
      },
      end: () => pageOf(rows, documents, view, { number, linkTo: () => undefined }),
    };
  },
};

function article(pieces: readonly Piece[], id: string, path: string, rendering: Rendering): Markup {
  const [title, ...rest] = pieces;
  return markup`\n<article aria-labelledby="${id}">${render([title!], rendering)}${contentsOf(rest, path)}${render(rest, rendering)}\n</article>`;
}

function pageOf(rows: readonly Row[], documents: readonly Markup[], view: View, rendering: Rendering): string {
  const front = frontPieces(rows, view);
  const closing = closingPieces(codesOf(rows), view, rows.find(({ digests }) => digests)?.digests);
  const body = markup`${[patternDefinitions, render(front, rendering), ...documents, render(closing, rendering)]}`;
  const sorts = front.some((piece) => piece.kind === 'table' && piece.isSortable);
  return page('Counterframe report', about, body, view.version, { sorts });
}
