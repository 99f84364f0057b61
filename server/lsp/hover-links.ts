import type { TextDocument } from 'vscode-languageserver-textdocument';
import { asideDecision, setAsideArgument } from './actions/set-aside.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { commandLink, commands, type GoTo } from './commands.ts';
import type { Markup } from './markup.ts';
import { rangesIn } from './positions.ts';
import { isReview } from './review/address.ts';
import { type Shown, shownFindings } from './shown.ts';

/** Where a reader can go from a note: the code's page, the next finding of the code, setting aside. Only what the client carries out. */
export function linksOf(shown: Shown, checked: Checked, document: TextDocument, client: Client, markup: Markup): string {
  const { code } = shown.finding;
  const { hover } = client.words;
  const page = client.commands.has(commands.showCodePage) ? commandLink(commands.showCodePage, code) : client.codePage(code);
  const next = client.commands.has(commands.goTo) ? nextOf(shown, checked, document, client) : undefined;
  const aside = shown.isBaselined ? undefined : asideLink(shown, checked, document, client);
  return [
    page === undefined ? '' : markup.link(hover.more(code), page),
    next === undefined ? '' : markup.link(hover.next(next.count), commandLink(commands.goTo, next.argument)),
    aside === undefined ? '' : markup.link(hover.setAside, aside),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Into a review no comment can be written: it is set aside by a decision. */
function asideLink({ finding }: Shown, checked: Checked, document: TextDocument, client: Client): string | undefined {
  if (isReview(document.uri))
    return client.commands.has(commands.decide) ? commandLink(commands.decide, asideDecision(finding, checked)) : undefined;
  if (!client.commands.has(commands.setAside)) return undefined;
  const argument = setAsideArgument('here', finding, checked, document, client);
  return argument && commandLink(commands.setAside, argument);
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
