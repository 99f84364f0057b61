import type { Severity, Span } from '../../core/index.ts';
import { type Markup, markup } from './markup.ts';
import type { Numbered, Passage } from './passages.ts';

type Mark = { readonly span: Span; readonly number: number; readonly severity: Severity };

/** A span longer than this is shown by its roles, where it has any. */
const LONG = 160;
const order: readonly Severity[] = ['warning', 'information', 'hint'];

/** The text of a passage with the words of its findings marked and numbered. `id` begins the anchors. */
export function markedText({ span, text, findings }: Passage, id: string): Markup {
  const marks = findings.flatMap(marksOf);
  const edges = [...new Set([span.start, span.end, ...marks.flatMap((mark) => [mark.span.start, mark.span.end])])]
    .filter((edge) => edge >= span.start && edge <= span.end)
    .sort((a, b) => a - b);
  const lastEnds = new Map(
    findings.map(({ number }) => [number, Math.max(...marks.filter((mark) => mark.number === number).map((mark) => mark.span.end))]),
  );
  return markup`${edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1]!;
    const over = marks.filter((mark) => mark.span.start < end && mark.span.end > start);
    const ending = findings.filter(({ number }) => lastEnds.get(number) === end);
    return markup`${segment(text.slice(start - span.start, end - span.start), over)}${ending.map(({ number }) => reference(number, id))}`;
  })}`;
}

function marksOf({ number, finding: { span, roles, severity } }: Numbered): readonly Mark[] {
  const spans = span.end - span.start > LONG && roles.length > 0 ? roles.map((role) => role.span) : [span];
  return spans.map((own) => ({ span: own, number, severity }));
}

function segment(words: string, over: readonly Mark[]): Markup {
  if (over.length === 0) return markup`${words}`;
  const gravest = order.find((severity) => over.some((mark) => mark.severity === severity))!;
  return markup`<mark class="${gravest}">${words}</mark>`;
}

function reference(number: number, id: string): Markup {
  return markup`<sup><a href="#${id}-finding-${number}" id="${id}-mark-${number}" aria-label="Finding ${number}">${number}</a></sup>`;
}
