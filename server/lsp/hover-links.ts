import type { TextDocument } from 'vscode-languageserver-textdocument';
import { setAsideArgument } from './actions/set-aside.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { commands, type GoTo } from './commands.ts';
import type { Markup } from './markup.ts';
import { rangesIn } from './positions.ts';
import { type Shown, shownFindings } from './shown.ts';

/** Where a reader can go from a note: the code's page, the next finding of the code, setting aside. Only what the client carries out. */
export function linksOf(shown: Shown, checked: Checked, document: TextDocument, client: Client, markup: Markup): string {
  const { code } = shown.finding;
  const { hover } = client.words;
  const page = client.commands.has(commands.showCodePage) ? commandLink(commands.showCodePage, code) : client.codePage(code);
  const next = client.commands.has(commands.goTo) ? nextOf(shown, checked, document, client) : undefined;
  const aside =
    client.commands.has(commands.setAside) && !shown.isBaselined
      ? setAsideArgument('here', shown.finding, checked, document, client)
      : undefined;
  return [
    page === undefined ? '' : markup.link(hover.more(code), page),
    next === undefined ? '' : markup.link(hover.next(next.count), commandLink(commands.goTo, next.argument)),
    aside === undefined ? '' : markup.link(hover.setAside, commandLink(commands.setAside, aside)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function nextOf(
  { finding }: Shown,
  checked: Checked,
  document: TextDocument,
  client: Client,
): { argument: GoTo; count: number } | undefined {
  const same = shownFindings(checked).filter((one) => one.finding.code === finding.code);
  if (same.length < 2) return undefined;
  const next = same.find((one) => one.finding.span.start > finding.span.start) ?? same[0]!;
  return { argument: { uri: document.uri, range: rangesIn(document, client.encoding)(next.finding.span) }, count: same.length };
}

function commandLink(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
