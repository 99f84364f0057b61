import type { Finding } from '../../core/index.ts';
import { shortLine } from '../clean.ts';
import { countByTitle } from '../counts.ts';
import type { View } from '../exporter.ts';
import { counted } from '../tally.ts';
import type { At } from './document.ts';
import { type Markup, markup } from './markup.ts';

/** The findings that were there when the baseline was written: how many of each code, and the passages behind them. */
export function renderBaselined(findings: readonly Finding[], at: At, view: View): Markup | undefined {
  if (findings.length === 0) return undefined;
  const titleOf = (code: string) => view.compiled.codes.get(code)?.title ?? code;
  return markup`
<h3>In the baseline</h3>
<p>${counted(findings.length, 'finding was', 'findings were')} here when the baseline was written: ${countByTitle(findings, view.compiled)
    .map(([title, count]) => `${title} (${count})`)
    .join(', ')}.</p>
<details><summary>The passages</summary>
<ul>${findings.map(
    ({ code, span, text }) =>
      markup`<li><bdi>“${shortLine(text)}”</bdi> <span class="soft">(${titleOf(code)}, ${at(span.start)})</span></li>`,
  )}</ul>
</details>`;
}
