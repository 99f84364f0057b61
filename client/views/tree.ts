import * as vscode from 'vscode';
import type { GoTo } from '../../server/lsp/commands.ts';
import { commands } from '../names.ts';
import type { Group, Placed } from './model.ts';
import { nameOf } from './place.ts';
import type { State } from './state.ts';

type Node<Item> = { readonly kind: 'group'; readonly group: Group<Item> } | { readonly kind: 'passage'; readonly placed: Placed<Item> };

type Parts<Item> = {
  readonly id: string;
  readonly groups: () => readonly Group<Item>[];
  readonly groupItem: (group: Group<Item>) => vscode.TreeItem;
  readonly passageItem: (placed: Placed<Item>) => vscode.TreeItem;
  /** Brings what stands around the list up to date. */
  readonly update: (view: vscode.TreeView<unknown>) => void;
};

/** Shows groups of passages as a tree that follows what the views look at. */
export function showTree<Item>(state: State, { id, groups, groupItem, passageItem, update }: Parts<Item>): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const treeDataProvider: vscode.TreeDataProvider<Node<Item>> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (node?.kind === 'passage') return [];
      if (node) return node.group.items.map((placed) => ({ kind: 'passage', placed }));
      return groups().map((group) => ({ kind: 'group', group }));
    },
    getTreeItem: (node) => (node.kind === 'group' ? groupItem(node.group) : passageItem(node.placed)),
  };
  const view = vscode.window.createTreeView(id, { treeDataProvider, showCollapseAll: true });
  const follow = () => {
    changed.fire(undefined);
    update(view);
  };
  follow();
  return vscode.Disposable.from(view, changed, state.onDidChange(follow));
}

/** A line for a passage: its words, and a click goes to them. */
export function passageLine({
  uri,
  item: { text, range },
}: Placed<{ readonly text: string; readonly range: GoTo['range'] }>): vscode.TreeItem {
  const item = new vscode.TreeItem(`“${text}”`, vscode.TreeItemCollapsibleState.None);
  const place: GoTo = { uri, range };
  item.command = { command: commands.goTo, title: vscode.l10n.t('Go to the words'), arguments: [place] };
  return item;
}

/** Where a passage stands: its line, and its draft where several are in view. */
export function whereOf({ uri, item: { range } }: Placed<{ readonly range: GoTo['range'] }>, state: State): string {
  const line = range.start.line + 1;
  return state.scope() === 'workspace' ? `${nameOf(uri)}:${line}` : vscode.l10n.t('line {0}', line);
}
