import type { CounterFrame, Finding, Suppressed, Withheld } from '../core/index.ts';
import { citationText } from './citation.ts';
import { includesWords, shortLine } from './clean.ts';
import { countByTitle } from './counts.ts';
import { decisionText, suppressionText } from './decision.ts';
import { escapeMarkdown, inlineCode } from './escape.ts';
import type { Checked, Exporter, View } from './exporter.ts';
import { createPlacer } from './places.ts';
import { addTo, emptyTally, summarize } from './tally.ts';

/** A report to be read or pasted where Markdown is understood. */
export const markdown: Exporter = {
  name: 'markdown',
  open: (view) => {
    let tally = emptyTally;
    return {
      start: () => '# Counterframe report\n',
      document: (checked) => {
        tally = addTo(tally, checked);
        return renderDocument(checked, view);
      },
      end: () =>
        `\n## Summary\n\n${summarize(tally)}\nCounterframe ${view.version} shows wording and gives reasons; it does not judge a draft or a writer.\n`,
    };
  },
};

function renderDocument({ path, source, analysis }: Checked, view: View): string {
  const at = createPlacer(source);
  const sections = [
    analysis.findings.length === 0 && analysis.problems.length === 0 ? '\nNo findings.\n' : '',
    list(analysis.findings, (finding) => renderFinding(finding, at, view)),
    view.counter ? titled('Counter-frames', analysis.counter, (frame) => renderCounter(frame, at, view)) : '',
    view.why ? titled('Withheld', analysis.withheld, (withheld) => renderWithheld(withheld, at)) : '',
    view.why ? titled('Set aside', analysis.suppressed, (suppressed) => renderSuppressed(suppressed, at)) : '',
    renderBaselined(analysis.baselined, at, view),
    titled('Problems', analysis.problems, ({ message, span }) => `${span ? `${at(span.start)}: ` : ''}${escapeMarkdown(message)}`),
  ];
  return `\n## ${escapeMarkdown(path)}\n${sections.join('')}`;
}

type At = (offset: number) => string;

function renderFinding(
  { code, severity, span, text, message, roles, sources, suggestions, decision }: Finding,
  at: At,
  view: View,
): string {
  const about = view.compiled.codes.get(code);
  return [
    `**${at(span.start)}, ${severity}: ${escapeMarkdown(about?.title ?? code)}** (${inlineCode(code)})`,
    `  ${includesWords(message, text) ? '' : `“${escapeMarkdown(shortLine(text))}”: `}${escapeMarkdown(message)}`,
    ...roles.map((role) => `  - ${escapeMarkdown(role.name)}: ${escapeMarkdown(shortLine(role.text))}`),
    ...(decision ? [`  - Decision: ${escapeMarkdown(decisionText(decision))}`] : []),
    ...(about ? [`  - Question: ${escapeMarkdown(about.ask)}`] : []),
    ...suggestions.map((suggestion) => `  - Instead: ${escapeMarkdown(suggestion.text)}`),
    `  - Source: ${sources.map((source) => escapeMarkdown(citationText(source, view.compiled))).join('; ')}`,
  ].join('\n');
}

function renderCounter({ code, span, text }: CounterFrame, at: At, view: View): string {
  return `${at(span.start)}: “${escapeMarkdown(shortLine(text))}”, ${escapeMarkdown(view.compiled.codes.get(code)?.title ?? code)}`;
}

function renderWithheld({ code, span, text, stance, reason }: Withheld, at: At): string {
  return `${at(span.start)}: “${escapeMarkdown(shortLine(text))}” ${escapeMarkdown(reason)} (${inlineCode(code)}, ${escapeMarkdown(stance)})`;
}

function renderSuppressed(suppressed: Suppressed, at: At): string {
  const { code, span, text } = suppressed.finding;
  return `${at(span.start)}: “${escapeMarkdown(shortLine(text))}” (${inlineCode(code)}): ${escapeMarkdown(suppressionText(suppressed))}`;
}

function renderBaselined(findings: readonly Finding[], at: At, view: View): string {
  if (findings.length === 0) return '';
  const codes = countByTitle(findings, view.compiled).map(([title, count]) => `- ${escapeMarkdown(title)}: ${count}\n`);
  const passages = list(
    findings,
    ({ code, span, text }) => `${at(span.start)}: “${escapeMarkdown(shortLine(text))}” (${inlineCode(code)})`,
  );
  return `\n### In the baseline\n\n${codes.join('')}\n<details><summary>The passages</summary>\n${passages}\n</details>\n`;
}

function titled<T>(title: string, items: readonly T[], render: (item: T) => string): string {
  return items.length === 0 ? '' : `\n### ${title}\n${list(items, render)}`;
}

function list<T>(items: readonly T[], render: (item: T) => string): string {
  return items.length === 0 ? '' : `\n${items.map((item) => `- ${render(item)}\n`).join('')}`;
}
