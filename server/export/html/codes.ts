import { formatReference } from '../../core/lexicon/cite.ts';
import { citationText } from '../citation.ts';
import type { View } from '../exporter.ts';
import { type Markup, markup } from './markup.ts';

export function codeAnchor(code: string): string {
  return `code-${code.replaceAll('/', '-')}`;
}

/** What stands behind each code that was found: the critique, the question, the alternatives, the sources. */
export function renderCodes(codes: readonly string[], view: View): Markup | undefined {
  if (codes.length === 0) return undefined;
  return markup`
<section aria-labelledby="codes">
<h2 id="codes">The codes of this report</h2>
${codes.map((code) => renderCode(code, view))}
</section>`;
}

function renderCode(code: string, view: View): Markup | undefined {
  const about = view.compiled.codes.get(code);
  if (!about) return undefined;
  return markup`
<h3 id="${codeAnchor(code)}">${about.title} <code>${code}</code></h3>
<p>${about.critique}</p>
<dl>
<dt>Question to ask</dt><dd>${about.ask}</dd>
<dt>What else could be said</dt>${about.instead.map((advice) => markup`<dd>${advice}</dd>`)}
<dt>Who argues so</dt>${about.sources.map((source) => markup`<dd>${citationText(source, view.compiled)}</dd>`)}
${about.limits === undefined ? undefined : markup`<dt>Known limits</dt><dd>${about.limits}</dd>`}
</dl>`;
}

/** The works that the codes cite, in full. */
export function renderWorks(codes: readonly string[], view: View): Markup | undefined {
  const cited = new Set(codes.flatMap((code) => view.compiled.codes.get(code)?.sources.map(({ work }) => work) ?? []));
  const works = [...view.compiled.works.values()].filter(({ id }) => cited.has(id));
  if (works.length === 0) return undefined;
  return markup`<section aria-labelledby="works"><h2 id="works">Sources</h2><ul>${works.map((work) => markup`<li>${formatReference(work)}</li>`)}</ul></section>`;
}
