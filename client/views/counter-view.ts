import * as vscode from 'vscode';
import type { DraftCounter } from '../../server/lsp/protocol.ts';
import { commands, views } from '../names.ts';
import { type Group, groupCounter, type Placed } from './model.ts';
import { nameOf, openArguments } from './place.ts';
import type { State } from './state.ts';

type Node =
  | { readonly kind: 'group'; readonly group: Group<DraftCounter> }
  | { readonly kind: 'passage'; readonly placed: Placed<DraftCounter> };

/** Counter-frames: what the draft already does well, by kind. */
export function showCounter(state: State): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (node?.kind === 'passage') return [];
      if (node) return node.group.items.map((placed) => ({ kind: 'passage', placed }));
      return groupCounter(state.records() ?? [], state.filter()).map((group) => ({ kind: 'group', group }));
    },
    getTreeItem: (node) => (node.kind === 'group' ? groupItem(node.group) : passageItem(node.placed, state)),
  };
  const view = vscode.window.createTreeView(views.counter, { treeDataProvider: provider, showCollapseAll: true });
  const update = () => {
    changed.fire(undefined);
    const records = state.records();
    const isEmpty = records !== undefined && records.length > 0 && records.every(({ counter }) => counter.length === 0);
    view.message = isEmpty
      ? vscode.l10n.t(
          'No wording that the critiques propose was found: unconditional help, labour rights, a voice for the people concerned.',
        )
      : undefined;
  };
  update();
  return vscode.Disposable.from(view, changed, state.onDidChange(update));
}

function groupItem({ key, label, items }: Group<DraftCounter>): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description = String(items.length);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} passages', label, items.length) };
  item.contextValue = 'counter';
  return item;
}

function passageItem({ uri, item: { text, range, title, place } }: Placed<DraftCounter>, state: State): vscode.TreeItem {
  const item = new vscode.TreeItem(`“${text}”`, vscode.TreeItemCollapsibleState.None);
  const line = range.start.line + 1;
  item.description = state.scope() === 'workspace' ? `${nameOf(uri)}:${line}` : vscode.l10n.t('line {0}', line);
  item.iconPath = new vscode.ThemeIcon('quote');
  item.tooltip = [title, place].filter(Boolean).join('\n');
  item.command = { command: commands.goTo, title: vscode.l10n.t('Go to the words'), arguments: openArguments(uri, range) };
  return item;
}
