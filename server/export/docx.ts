import type { Exporter } from './exporter.ts';
import { gatherReport, reportTitle } from './report/gather.ts';
import { heading } from './report/pieces.ts';
import type { Piece } from './report/types.ts';

/** So many fill some 200 pages. */
const MOST_IN_FULL = 400;

/** The whole report as a Word file. What writes such files is loaded when the first is asked for. */
export const docx: Exporter = {
  name: 'docx',
  needsOverview: true,
  isBinary: true,
  open: (view) => {
    const report = gatherReport(view, MOST_IN_FULL);
    const pieces: Piece[] = [];
    return {
      start: () => '',
      document: (checked) => {
        for (const piece of report.add(checked)) pieces.push(piece);
        return '';
      },
      end: async () => {
        const { writeDocx } = await import('#docx');
        return writeDocx([heading(1, reportTitle), ...report.front(), ...pieces, ...report.closing()], view.version);
      },
    };
  },
};
