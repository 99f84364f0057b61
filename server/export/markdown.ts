import type { Exporter } from './exporter.ts';
import { renderPieces } from './markdown/pieces.ts';
import { gatherReport, reportTitle } from './report/gather.ts';
import { heading } from './report/pieces.ts';

const MOST_IN_FULL = 1000;

/** The whole report, to be read or pasted where Markdown is understood. */
export const markdown: Exporter = {
  name: 'markdown',
  needsOverview: true,
  open: (view) => {
    const report = gatherReport(view, MOST_IN_FULL);
    const documents: string[] = [];
    return {
      start: () => '',
      document: (checked) => {
        documents.push(renderPieces(report.add(checked)));
        return '';
      },
      end: () => {
        const about = `Counterframe ${view.version} shows wording and gives reasons; it does not judge a draft or a writer.\n`;
        return [renderPieces([heading(1, reportTitle), ...report.front()]), ...documents, renderPieces(report.closing()), about]
          .filter(Boolean)
          .join('\n');
      },
    };
  },
};
