import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Citation, Compiled, Finding, Suggestion } from '../core/index.ts';
import { formatCitation } from '../core/lexicon/cite.ts';
import { measureBehind } from '../core/scope/findings.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { linksOf } from './hover-links.ts';
import { type Markup, markdown, plain } from './markup.ts';
import { countList } from './measure-passages.ts';
import { rangesIn } from './positions.ts';
import { remarkOn, type Shown, shownFindings } from './shown.ts';
import type { Words } from './words/types.ts';

const SHOWN_LENGTH = 160;

/** What is known about the findings at an offset; null where there is none. */
export function hoverAt(offset: number, checked: Checked, document: TextDocument, compiled: Compiled, client: Client): Hover | null {
  const here = shownFindings(checked).filter(({ finding: { span } }) => span.start <= offset && offset < span.end);
  const [shortest] = here.map(({ finding }) => finding.span).sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!shortest) return null;
  const markup = client.showsMarkdown ? markdown : plain;
  const links = (shown: Shown) => linksOf(shown, checked, document, client, markup);
  const counts = ({ finding }: Shown) => countsOf(finding, checked, document, client, markup);
  return {
    contents: {
      kind: client.showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: here
        .map((shown) => explain(shown, compiled, markup, client.words, links(shown), counts(shown)))
        .join(`\n\n${markup.rule}\n\n`),
    },
    range: rangesIn(document, client.encoding)(shortest),
  };
}

/** One finding: what to ask, where to go from here, what was found, why it matters, what else could be said, who argues so. */
function explain(shown: Shown, compiled: Compiled, markup: Markup, words: Words, links: string, counts: string): string {
  const { finding } = shown;
  const about = compiled.codes.get(finding.code);
  if (!about) return markup.text(finding.message);
  return [
    `${markup.strong(about.title)} · ${markup.code(finding.code)}`,
    markup.text(remarkOn(shown, words)),
    `${markup.emphasis(words.hover.ask)} ${markup.text(about.ask)}`,
    links,
    counts || found(finding, markup, words),
    markup.text(about.critique),
    list(
      words.hover.alternatives,
      finding.suggestions.map((suggestion) => say(suggestion, markup)),
      markup,
    ),
    list(
      words.hover.sources,
      finding.sources.map((source) => cite(source, compiled, markup)),
      markup,
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What a finding about a whole draft rests on: what its message says, and where; nothing for other findings. */
function countsOf(finding: Finding, { analysis }: Checked, document: TextDocument, client: Client, markup: Markup): string {
  const measure = measureBehind(finding, analysis.scope);
  if (!measure) return '';
  return [markup.text(measure.message), markup.emphasis(client.words.hover.counted), countList(measure, document, client, markup)].join(
    '\n\n',
  );
}

function found({ text, roles }: Finding, markup: Markup, { hover }: Words): string {
  if (roles.length === 0) return `${markup.emphasis(hover.found)} ${markup.text(quote(text))}`;
  return roles.map((role) => `- ${markup.emphasis(`${role.name.replaceAll('-', ' ')}:`)} ${markup.text(quote(role.text))}`).join('\n');
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length <= SHOWN_LENGTH ? line : `${line.slice(0, SHOWN_LENGTH - 1).replace(/\s\S*$/, '')}…`}”`;
}

function cite({ work, at }: Citation, { works }: Compiled, markup: Markup): string {
  const known = works.get(work);
  return markup.text(known ? formatCitation(known, at) : work);
}

function say({ text, replacement }: Suggestion, markup: Markup): string {
  return markup.text(replacement === undefined ? text : quote(replacement));
}

function list(title: string, items: readonly string[], markup: Markup): string {
  return items.length === 0 ? '' : [markup.emphasis(title), ...items.map((item) => `- ${item}`)].join('\n');
}
