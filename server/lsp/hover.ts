import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Citation, Compiled, Finding, Suggestion } from '../core/index.ts';
import { formatCitation } from '../core/lexicon/cite.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { type Markup, markdown, plain } from './markup.ts';
import { rangesIn } from './positions.ts';

const SHOWN_LENGTH = 160;

/** The command by which a client that carries it out shows a code's page. */
export const SHOW_CODE_PAGE = 'counterframe.showCodePage';

/** What is known about the findings at an offset; null where there is none. */
export function hoverAt(offset: number, { analysis }: Checked, document: TextDocument, compiled: Compiled, client: Client): Hover | null {
  const findings = analysis.findings.filter(({ span }) => span.start <= offset && offset < span.end);
  const [shortest] = [...findings].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  if (!shortest) return null;
  const markup = client.showsMarkdown ? markdown : plain;
  return {
    contents: {
      kind: client.showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: findings.map((finding) => explain(finding, compiled, client, markup)).join(`\n\n${markup.rule}\n\n`),
    },
    range: rangesIn(document, client.encoding)(shortest.span),
  };
}

/** One finding: what was found, why it matters, who argues so, what to ask, what else could be said. */
function explain(finding: Finding, compiled: Compiled, client: Client, markup: Markup): string {
  const about = compiled.codes.get(finding.code);
  if (!about) return markup.text(finding.message);
  return [
    `${markup.strong(about.title)} · ${markup.code(finding.code)}`,
    found(finding, markup),
    markup.text(about.critique),
    list(
      'Who argues so:',
      finding.sources.map((source) => cite(source, compiled, markup)),
      markup,
    ),
    `${markup.emphasis('Ask:')} ${markup.text(about.ask)}`,
    list(
      'What else could be said:',
      finding.suggestions.map((suggestion) => say(suggestion, markup)),
      markup,
    ),
    link(finding.code, client, markup),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function found({ text, roles }: Finding, markup: Markup): string {
  if (roles.length === 0) return `${markup.emphasis('Found:')} ${markup.text(quote(text))}`;
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

function link(code: string, client: Client, markup: Markup): string {
  const target = client.commands.has(SHOW_CODE_PAGE)
    ? `command:${SHOW_CODE_PAGE}?${encodeURIComponent(JSON.stringify([code]))}`
    : client.codePage(code);
  return target === undefined ? '' : markup.link(`More about ${code}`, target);
}
