import type { Evaluation } from '../../core/evaluate/evaluate.ts';
import { cleanLine } from '../clean.ts';
import { type Markup, markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { counted } from '../tally.ts';
import { type Compared, type ErrorView, errorView, type FigureRow, figureRows, foundBy, interval, share } from './subject.ts';

const about = 'How far findings agree with sentences that were coded by a reader, code by code, with every sentence on which they differ.';

/** An evaluation as a page for people, with the errors in their context. */
export function evaluationHtml({ version, gold, findingsFrom, findings, counter }: Compared, withErrors: boolean): string {
  const body = markup`
<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p>${counted(findings.sentences, 'sentence')} of ${cleanLine(gold)} with ${counted(findings.labels, 'label')}${findingsFrom === undefined ? '' : `, compared with the findings of ${cleanLine(findingsFrom)}`}.
Macro-F1 is ${share(findings.macro)} (${interval(findings.intervals.get('macro'))}).${alarmsOf(findings)}</p>
<p class="soft">A code is right for a sentence when a finding of that code overlaps a sentence to which the reader gave it. Intervals are 95% bootstrap intervals over sources. Overlap is the share of characters that reader and program both mark, of those that either marks.</p>
${table('Findings', findings)}
${counter && table('Counter-frames', counter)}
</section>
${withErrors ? [errorsOf('Findings that differ', 'errors', findings), counter && errorsOf('Counter-frames that differ', 'counter-errors', counter)] : undefined}`;
  return page('Counterframe evaluation', about, body, version);
}

function alarmsOf({ alarms, controlWords, intervals }: Evaluation): string {
  if (alarms === undefined) return '';
  return ` There are ${share(alarms)} (${interval(intervals.get('alarms'))}) false alarms per 1,000 words of control text (${counted(controlWords, 'word')}).`;
}

function table(title: string, evaluation: Evaluation): Markup {
  const heads = ['Right', 'Extra', 'Missed', 'Precision', 'Recall', 'F1', '95%', 'Overlap'];
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="${title}">
<table><caption>${title}</caption>
<thead><tr><th scope="col">Code</th>${heads.map((head) => markup`<th scope="col" class="count">${head}</th>`)}</tr></thead>
<tbody>${figureRows(evaluation).map(rowOf)}</tbody></table></div>`;
}

function rowOf({ name, hit, extra, missed, precision, recall, f1, f1Interval, overlap }: FigureRow): Markup {
  const cells = [hit, extra, missed, share(precision), share(recall), share(f1), interval(f1Interval), share(overlap)];
  return markup`<tr><th scope="row"><code>${name}</code></th>${cells.map((cell) => markup`<td class="count">${cell}</td>`)}</tr>`;
}

function errorsOf(title: string, id: string, { codes, errors }: Evaluation): Markup | undefined {
  if (errors.length === 0) return undefined;
  const views = errors.map(errorView);
  return markup`
<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${[...codes.keys()].map((code) =>
  ofCode(
    code,
    views.filter((view) => view.code === code),
  ),
)}
</section>`;
}

function ofCode(code: string, views: readonly ErrorView[]): Markup | undefined {
  if (views.length === 0) return undefined;
  return markup`<h3><code>${code}</code></h3>${views.map(errorOf)}`;
}

function errorOf(view: ErrorView): Markup {
  const { id, kind, before, sentence, after, words } = view;
  const by = foundBy(view);
  const at = words === '' ? -1 : sentence.indexOf(words);
  const marked =
    at < 0
      ? markup`<mark class="hint">${sentence}</mark>`
      : markup`${sentence.slice(0, at)}<mark class="${kind === 'extra' ? 'warning' : 'information'}">${words}</mark>${sentence.slice(at + words.length)}`;
  return markup`
<div class="finding ${kind === 'extra' ? 'warning' : 'information'}">
<p class="head"><span class="level">${kind === 'extra' ? 'Only the program' : 'Only the reader'}</span> <span class="soft">${id}${by === '' ? '' : `; ${by}`}</span></p>
<blockquote class="text" dir="auto"><span class="soft">${before}</span>${marked}<span class="soft">${after}</span></blockquote>
</div>`;
}
