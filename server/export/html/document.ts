import type { Decision, Severity } from '../../core/index.ts';
import { citationText } from '../citation.ts';
import { cleanLine, shortLine } from '../clean.ts';
import { statusNames, whoDecided } from '../decision.ts';
import type { Checked, View } from '../exporter.ts';
import { createPlacer } from '../places.ts';
import { counted, isUnread } from '../tally.ts';
import { renderBaselined } from './baselined.ts';
import { codeAnchor } from './codes.ts';
import { markedText } from './marks.ts';
import { type Markup, markup } from './markup.ts';
import { type Numbered, type Passage, passagesOf } from './passages.ts';
import { renderSetAside } from './set-aside.ts';

/** Says in words where an offset of the document is. */
export type At = (offset: number) => string;

export const levelNames: Record<Severity, string> = { warning: 'Warning', information: 'Information', hint: 'Hint' };

/** The part of the report about one document. `id` is its anchor. */
export function renderDocument(checked: Checked, id: string, view: View): Markup {
  const { path, source, analysis } = checked;
  const at = createPlacer(source);
  const passages = passagesOf(source, analysis.findings);
  const known = analysis.baselined.length === 0 ? '' : ` and ${counted(analysis.baselined.length, 'more', 'more')} in the baseline`;
  const facts = isUnread(checked)
    ? 'This document could not be read.'
    : `${counted(analysis.words, 'word')}, ${counted(analysis.findings.length, 'finding')}${known}, ${counted(analysis.counter.length, 'counter-frame')}.`;
  return markup`
<section aria-labelledby="${id}">
<h2 id="${id}">${cleanLine(path)}</h2>
<p class="soft">${facts}</p>
${problemsOf(checked, at)}
${passages.map((passage, index) => markup`${headingOf(passage, passages[index - 1])}${renderPassage(passage, id, at, view)}`)}
${countersOf(checked, at, view)}
${renderBaselined(analysis.baselined, at, view)}
${renderSetAside(analysis, at, view)}
</section>`;
}

function headingOf({ headings }: Passage, before: Passage | undefined): Markup {
  const own = headings.join(' › ');
  if (before && before.headings.join(' › ') === own) return markup``;
  return markup`<h3>${own === '' ? 'Before the first heading' : own}</h3>`;
}

function renderPassage(passage: Passage, id: string, at: At, view: View): Markup {
  return markup`
<div class="passage">
<blockquote class="text" dir="auto" tabindex="0" aria-label="The text from ${at(passage.span.start)}">${markedText(passage, id)}</blockquote>
<ol class="findings">${passage.findings.map((numbered) => renderFinding(numbered, id, at, view))}</ol>
</div>`;
}

function renderFinding({ number, finding }: Numbered, id: string, at: At, view: View): Markup {
  const { code, severity, span, message, roles, sources, suggestions, decision } = finding;
  const about = view.compiled.codes.get(code);
  return markup`
<li class="finding ${severity}" id="${id}-finding-${number}">
<p class="head"><a href="#${id}-mark-${number}">${number}</a> <span class="level">${levelNames[severity]}</span> <strong>${about?.title ?? code}</strong> <span class="soft">${at(span.start)}</span></p>
<p>${cleanLine(message)}</p>
${decision && renderDecision(decision)}
${roles.length > 0 ? markup`<ul class="plain">${roles.map(({ name, text }) => markup`<li><span class="label">${name}:</span> <bdi>${shortLine(text)}</bdi></li>`)}</ul>` : undefined}
${about && markup`<p><span class="label">Question to ask:</span> ${about.ask}</p>`}
<p class="label">What else could be said</p>
<ul>${suggestions.map(({ text, replacement }) => markup`<li>${replacement === undefined ? text : `“${replacement}”`}</li>`)}</ul>
${about && markup`<details><summary>Why it matters, and who argues so</summary><p>${about.critique}</p><p>${sources.map((source) => citationText(source, view.compiled)).join('; ')}</p></details>`}
<p class="soft">More about <a href="#${codeAnchor(code)}"><code>${code}</code></a></p>
</li>`;
}

function renderDecision({ status, reason = '', by, on }: Decision): Markup {
  const name = statusNames[status];
  const who = whoDecided({ by, on });
  return markup`<p class="decision"><span class="label">${name.charAt(0).toUpperCase()}${name.slice(1)}${reason.trim() === '' ? '' : ':'}</span> <bdi>${cleanLine(reason)}</bdi>${who === '' ? undefined : markup` <span class="soft">(${who})</span>`}</p>`;
}

function countersOf({ analysis: { counter } }: Checked, at: At, view: View): Markup | undefined {
  if (counter.length === 0) return undefined;
  return markup`
<h3>Counter-frames</h3>
<p>Wording in this document that the critiques propose or welcome.</p>
<ul>${counter.map(({ code, span, text }) => markup`<li><span class="level counter">${view.compiled.codes.get(code)?.title ?? code}</span> <bdi>“${shortLine(text)}”</bdi> <span class="soft">${at(span.start)}</span></li>`)}</ul>`;
}

function problemsOf({ analysis: { problems } }: Checked, at: At): Markup | undefined {
  if (problems.length === 0) return undefined;
  return markup`<h3>Problems</h3><ul>${problems.map(({ message, span }) => markup`<li>${span ? `${at(span.start)}: ` : ''}${cleanLine(message)}</li>`)}</ul>`;
}
