import type { Exporter, View } from './exporter.ts';
import { patternDefinitions } from './html/chart/fills.ts';
import { contentsOf } from './html/contents.ts';
import { type Markup, markup } from './html/markup.ts';
import { page } from './html/page.ts';
import { numbers, type Rendering, render } from './html/render.ts';
import { type Gathering, gatherReport, reportTitle } from './report/gather.ts';
import type { Piece } from './report/types.ts';

const about =
  'Where the wording frames people and problems in ways that published critiques discuss, with the reasons, the sources, and what else could be said.';

/** So many still open as one page. */
const MOST_IN_FULL = 3000;

/** A page that stands alone: nothing is fetched. It always holds counter-frames and what was set aside. */
export const html: Exporter = {
  name: 'html',
  needsOverview: true,
  open: (view) => {
    const report = gatherReport(view, MOST_IN_FULL);
    const documents: Markup[] = [];
    const number = numbers();
    return {
      start: () => '',
      document: (checked) => {
        const linkTo: Rendering['linkTo'] = (passage) => view.linkTo?.(checked.path, passage);
        documents.push(article(report.add(checked), checked.path, { number, linkTo }));
        return '';
      },
      end: () => pageOf(report, documents, view, { number, linkTo: () => undefined }),
    };
  },
};

function article([title, ...rest]: readonly Piece[], path: string, rendering: Rendering): Markup {
  const id = title?.kind === 'heading' ? title.anchor : undefined;
  return markup`\n<article aria-labelledby="${id}">${render([title!], rendering)}${contentsOf(rest, path)}${render(rest, rendering)}\n</article>`;
}

function pageOf(report: Gathering, documents: readonly Markup[], view: View, rendering: Rendering): string {
  const front = report.front();
  const body = markup`${[patternDefinitions, render(front, rendering), ...documents, render(report.closing(), rendering)]}`;
  const sorts = front.some((piece) => piece.kind === 'table' && piece.isSortable);
  return page(reportTitle, about, body, view.version, { sorts });
}
