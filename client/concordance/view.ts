import * as vscode from 'vscode';
import type { GoTo } from '../../server/lsp/commands.ts';
import type { ConcordanceAnswer, ConcordanceRow, SearchedDraft } from '../../server/lsp/protocol.ts';
import { commands, views } from '../names.ts';

/** The rows of the last search, by draft. */
export type Concordance = {
  readonly show: (answer: ConcordanceAnswer) => Promise<void>;
  readonly last: () => string;
  readonly dispose: () => void;
};

type Node = { readonly draft: SearchedDraft; readonly row?: ConcordanceRow };

/** UTF-16 units of the words before a key word: a list has no room for more. */
const LEFT = 32;

export function createConcordance(): Concordance {
  const changed = new vscode.EventEmitter<undefined>();
  let answer: ConcordanceAnswer | undefined;
  const treeDataProvider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (node) return node.row ? [] : node.draft.rows.map((row) => ({ draft: node.draft, row }));
      return (answer?.documents ?? []).filter(({ rows }) => rows.length > 0).map((draft) => ({ draft }));
    },
    getTreeItem: ({ draft, row }) => (row ? rowItem(draft, row) : draftItem(draft)),
  };
  const view = vscode.window.createTreeView(views.concordance, { treeDataProvider, showCollapseAll: true });
  return {
    last: () => answer?.what ?? '',
    async show(next) {
      answer = next;
      view.description = `“${next.what}”`;
      view.message = messageFor(next);
      changed.fire(undefined);
      await vscode.commands.executeCommand(`${views.concordance}.focus`);
    },
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
}

function draftItem({ uri, name, rows }: SearchedDraft): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = uri;
  item.description = String(rows.length);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} passages', name, rows.length) };
  return item;
}

/** The key word stands out among the words around it; a click leads to it. */
function rowItem({ uri }: SearchedDraft, { range, place, left, key, right, code }: ConcordanceRow): vscode.TreeItem {
  const before = left.length <= LEFT ? left : `…${left.slice(-LEFT).replace(/^\S{0,32}\s/u, '')}`;
  const start = before === '' ? 0 : before.length + 1;
  const apart = right === '' || /^[”’»,.;:!?)\]]/.test(right) ? '' : ' ';
  const label = `${before === '' ? '' : `${before} `}${key}${apart}${right}`;
  const item = new vscode.TreeItem({ label, highlights: [[start, start + key.length]] }, vscode.TreeItemCollapsibleState.None);
  const line = vscode.l10n.t('line {0}', range.start.line + 1);
  item.description = [code, line, place].filter(Boolean).join(' · ');
  item.tooltip = [`${left} ${key}${apart}${right}`.trim(), place, code].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [label, line, place, code].filter(Boolean).join(', ') };
  const target: GoTo = { uri, range };
  item.command = { command: commands.goTo, title: vscode.l10n.t('Go to the words'), arguments: [target] };
  return item;
}

function messageFor({ hits, documents }: ConcordanceAnswer): string {
  const shown = documents.reduce((sum, { rows }) => sum + rows.length, 0);
  const having = documents.filter(({ rows }) => rows.length > 0).length;
  const unread = documents.filter(({ problem }) => problem !== undefined).length;
  return [
    vscode.l10n.t('Matches: {0}, in {1} of {2} drafts.', hits, having, documents.length),
    shown < hits && vscode.l10n.t('The first {0} are shown.', shown),
    unread > 0 && vscode.l10n.t('{0} files could not be read.', unread),
  ]
    .filter(Boolean)
    .join(' ');
}
