import type { CheckRecord, FindingRecord } from './records.ts';
import { sourceLine } from './source-line.ts';

/** A page of findings as plain text: by code, with what holds for all findings of a code said once. */
export function checkText(record: CheckRecord): string {
  const codes = [...new Set(record.findings.map(({ code }) => code))];
  const groups = codes.map((code) => groupText(record.findings.filter((finding) => finding.code === code)));
  const problems = record.problems.map((problem) => `Problem: ${problem}`).join('\n');
  return [headline(record), problems, ...groups, remainder(record), record.guidance].filter(Boolean).join('\n\n');
}

function headline({ findings, total, from, words }: CheckRecord): string {
  const read = `${words} ${words === 1 ? 'word' : 'words'} read`;
  if (total === 0) return `No findings; ${read}. Counterframe knows wording, not meaning: this is no verdict on the text either.`;
  const count = total === 1 ? '1 finding' : `${total} findings`;
  if (findings.length === total) return `${count}; ${read}.`;
  if (findings.length === 0) return `${count}; ${read}. None is left from number ${from + 1} on.`;
  return `${count}; ${read}. Here are ${from + 1} to ${from + findings.length}.`;
}

function groupText(findings: readonly FindingRecord[]): string {
  const { code, title, why, question, sources } = findings[0]!;
  return [
    `${title} (${code})`,
    `Why it matters: ${why}`,
    `Question to ask: ${question}`,
    ...sources.map((source) => `Source: ${sourceLine(source)}`),
    ...findings.map((finding) => findingText(finding, sources)),
  ].join('\n');
}

/** An entry can have sources of its own: they are named where they are not those of the group. */
function findingText(finding: FindingRecord, shared: FindingRecord['sources']): string {
  const { line, column, severity, words, message, suggestions, sources } = finding;
  const own = sources.filter((source) => !shared.some(({ citation }) => citation === source.citation));
  return [
    `- line ${line}, column ${column}, ${severity}: “${words}”. ${message}`,
    ...suggestions.map(({ text, replacement }) => `  Instead: ${replacement === undefined ? text : `“${replacement}”`}`),
    ...own.map((source) => `  Source: ${sourceLine(source)}`),
  ].join('\n');
}

function remainder({ total, from, findings, next }: CheckRecord): string {
  return next === undefined ? '' : `${total - from - findings.length} more: ask again with "from": ${next}.`;
}
