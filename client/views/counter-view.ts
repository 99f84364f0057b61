import * as vscode from 'vscode';
import type { DraftCounter } from '../../server/lsp/protocol.ts';
import { views } from '../names.ts';
import { type Group, groupCounter, type Placed } from './model.ts';
import type { State } from './state.ts';
import { passageLine, showTree, whereOf } from './tree.ts';

/** Counter-frames: wording that the critiques ask for, by kind. */
export function showCounter(state: State): vscode.Disposable {
  return showTree<DraftCounter>(state, {
    id: views.counter,
    groups: () => groupCounter(state.records() ?? [], state.filter()),
    groupItem,
    passageItem: (placed) => passageItem(placed, state),
    update: (view) => {
      const records = state.records();
      const isEmpty = records !== undefined && records.length > 0 && records.every(({ counter }) => counter.length === 0);
      view.message = isEmpty
        ? vscode.l10n.t(
            'No wording that the critiques propose was found: unconditional help, labour rights, a voice for the people concerned.',
          )
        : undefined;
    },
  });
}

function groupItem({ key, label, items }: Group<DraftCounter>): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description = String(items.length);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} passages', label, items.length) };
  item.contextValue = 'counter';
  return item;
}

function passageItem(placed: Placed<DraftCounter>, state: State): vscode.TreeItem {
  const { title, place } = placed.item;
  const item = passageLine(placed);
  item.description = whereOf(placed, state);
  item.iconPath = new vscode.ThemeIcon('quote');
  item.tooltip = [title, place].filter(Boolean).join('\n');
  return item;
}
