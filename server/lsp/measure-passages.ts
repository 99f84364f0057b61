import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Count, Finding, Measure, Span } from '../core/index.ts';
import { measureBehind } from '../core/scope/findings.ts';
import { shortLine } from '../export/clean.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { commands, type GoTo } from './commands.ts';
import type { Markup } from './markup.ts';
import { rangesIn, type ToRange } from './positions.ts';

/** How many passages of a measure a diagnostic leads to. */
export const RELATED = 10;
/** How many passages of one count a hover leads to. */
export const LINKED = 5;
const SHOWN_LENGTH = 60;

/** The passages that a finding about a whole draft rests on, as places that its diagnostic leads to; none for other findings. */
export function relatedPassages(
  finding: Finding,
  { analysis, source }: Pick<Checked, 'analysis' | 'source'>,
  uri: string,
  toRange: ToRange,
): DiagnosticRelatedInformation[] {
  const measure = measureBehind(finding, analysis.scope);
  return firstPassages(measure?.counts ?? [], RELATED).map(({ title, span }) => ({
    location: { uri, range: toRange(span) },
    message: `${title}: “${shortLine(source.text.slice(span.start, span.end), SHOWN_LENGTH)}”`,
  }));
}

/** The counts of a measure as a list, each with links to its first passages where the client can go to them. */
export function countList({ counts }: Measure, document: TextDocument, client: Client, markup: Markup): string {
  const toRange = rangesIn(document, client.encoding);
  return counts
    .map(({ title, passages }) => {
      const shown = client.commands.has(commands.goTo) ? passages.slice(0, LINKED) : [];
      const links = shown.map((span, index) => markup.link(String(index + 1), goTo({ uri: document.uri, range: toRange(span) })));
      const rest = shown.length > 0 && shown.length < passages.length ? ['…'] : [];
      return [`- ${markup.text(title)}: ${passages.length}`, [...links, ...rest].join(' ')].filter(Boolean).join(' · ');
    })
    .join('\n');
}

function goTo(argument: GoTo): string {
  return `command:${commands.goTo}?${encodeURIComponent(JSON.stringify([argument]))}`;
}

/** The first passages of each count in turn, so that none crowds out the others, in the order of the text. */
function firstPassages(counts: readonly Count[], limit: number): readonly { readonly title: string; readonly span: Span }[] {
  const chosen: { title: string; span: Span }[] = [];
  for (let turn = 0; chosen.length < limit && counts.some(({ passages }) => passages.length > turn); turn++) {
    for (const { title, passages } of counts) {
      const span = passages[turn];
      if (span && chosen.length < limit) chosen.push({ title, span });
    }
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}
