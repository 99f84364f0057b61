import type { AccuracyRecord, CodeRecord, CodeRow } from './records.ts';
import { sourceLine } from './source-line.ts';

/** A code's explanation as plain text. */
export function codeText(record: CodeRecord): string {
  const { code, title, severity, critique, question, found, notFound, counted, suggestions, sources, limits, accuracy } = record;
  return [
    `${title} (${code}, ${severity})`,
    critique,
    `Question to ask: ${question}`,
    section('What else could be said:', suggestions),
    section('Who argues so:', sources.map(sourceLine)),
    ...(counted
      ? [section('Counted in drafts of some length:', counted)]
      : [
          section(severity === 'counter-frame' ? 'Noticed, for example:' : 'Found, for example:', found),
          section('Not found, for example:', notFound),
        ]),
    limits === undefined ? '' : `Known limits: ${limits}`,
    accuracy ? accuracyText(accuracy) : '',
    record.guidance,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The codes as plain text, one a line. */
export function codeListText(rows: readonly CodeRow[]): string {
  return rows.map(({ code, severity, title }) => `${code} (${severity}): ${title}`).join('\n');
}

function section(title: string, items: readonly string[]): string {
  return [title, ...items.map((item) => `- ${item}`)].join('\n');
}

function accuracyText({ hit, extra, missed, precision, recall }: AccuracyRecord): string {
  const shares = [
    ...(precision === undefined ? [] : [`precision ${precision.toFixed(2)}`]),
    ...(recall === undefined ? [] : [`recall ${recall.toFixed(2)}`]),
  ].join(', ');
  return (
    `Measured on sentences that readers coded, partly read by the authors of the entries: ` +
    `${hit} found as the reader said, ${extra} found without, ${missed} missed${shares && ` (${shares})`}.`
  );
}
