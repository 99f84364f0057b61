import { markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { comparisonPieces } from './pieces.ts';
import { renderPieces } from './render.ts';
import type { Compared } from './subject.ts';

const about =
  'What became of wording that published critiques discuss, and of how strongly provisions bind, from one version of a draft to the next.';

/** Beside the style of reports: both wordings have the same room. */
const style = `
table.sides { width: 100%; table-layout: fixed; } table.sides td, table.sides th { width: 50%; padding: .5rem .75rem; border: 1px solid var(--line); }
table.sides td { background: var(--card); font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; }
table.sides caption { font-weight: 400; color: var(--soft); }
td { overflow-wrap: anywhere; min-width: 4rem; }
`;

/** A page that stands alone: no scripts, nothing fetched. */
export function comparisonHtml(compared: Compared): string {
  const body = markup`${{ html: `<style>${style}</style>` }}${renderPieces(comparisonPieces(compared))}`;
  return page('Counterframe comparison', about, body, compared.version);
}
