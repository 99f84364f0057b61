import * as vscode from 'vscode';
import type { DraftFinding } from '../../server/lsp/protocol.ts';
import { countText } from '../findings.ts';
import { views } from '../names.ts';
import { decisionOf, type Group, groupFindings, type Labels, openCount, type Placed } from './model.ts';
import { nameOf } from './place.ts';
import type { State } from './state.ts';
import { passageLine, showTree, whereOf } from './tree.ts';

/** The findings in groups; a click goes to the words. */
export function showFindings(state: State): vscode.Disposable {
  return showTree<DraftFinding>(state, {
    id: views.findings,
    groups: () => groupsIn(state),
    groupItem,
    passageItem: (placed) => findingItem(placed, state),
    update: (view) => {
      const count = openCount(state.records() ?? []);
      view.badge = count === 0 ? undefined : { value: count, tooltip: countText(count) };
      view.message = messageFor(state);
      view.description = [
        state.scope() === 'workspace' ? vscode.l10n.t('workspace') : vscode.l10n.t('this draft'),
        state.filter() && `“${state.filter()}”`,
      ]
        .filter(Boolean)
        .join(' · ');
    },
  });
}

function groupsIn(state: State): readonly Group<DraftFinding>[] {
  return groupFindings(state.records() ?? [], state.grouping(), state.filter(), labelsFor(state));
}

/** How many files are named that could not be read. */
const MOST_NAMED = 3;

/** What stands above the list, where there is something to say or nothing to list. */
function messageFor(state: State): string | undefined {
  const records = state.records();
  if (records === undefined) return undefined;
  const read = records.filter(({ problem, isOff }) => problem === undefined && !isOff);
  const unread = records.filter(({ problem }) => problem !== undefined);
  const stale = records.reduce((sum, record) => sum + record.stale, 0);
  const total = records.reduce((sum, { findings }) => sum + findings.length, 0);
  const shown = groupsIn(state).length;
  return (
    [
      records.some(({ isOff }) => isOff) && vscode.l10n.t('Counterframe is switched off here.'),
      total === 0 &&
        read.length > 0 &&
        vscode.l10n.t('No wording that Counterframe knows was found here. It misses some: this does not approve a draft.'),
      total > 0 && shown === 0 && vscode.l10n.t('No finding fits the filter. Clear the filter to see all of them ({0}).', total),
      unread.length > MOST_NAMED && vscode.l10n.t('{0} files could not be read.', unread.length),
      ...unread.slice(0, MOST_NAMED).map(({ uri, problem }) => `${nameOf(uri)} ${problem}`),
      stale > 0 && vscode.l10n.t('Decisions or lines of the baseline that no longer fit: {0}.', stale),
    ]
      .filter(Boolean)
      .join(' ') || undefined
  );
}

function groupItem({ key, label, items }: Group<DraftFinding>): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  const open = items.filter(({ item: { state } }) => state === 'open').length;
  item.id = key;
  item.description = open === items.length ? String(open) : vscode.l10n.t('{0} open of {1}', open, items.length);
  item.accessibilityInformation = { label: `${label}, ${countText(items.length)}` };
  item.contextValue = 'group';
  return item;
}

function findingItem(placed: Placed<DraftFinding>, state: State): vscode.TreeItem {
  const { title, text, message, severity, reason, place } = placed.item;
  const item = passageLine(placed);
  const standing = decisionOf(placed.item);
  const where = whereOf(placed, state);
  item.description = [title, standing !== 'open' && labels().decisions[standing], where].filter(Boolean).join(' · ');
  item.iconPath = iconOf(placed.item);
  item.tooltip = [message, reason, place].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [labels().severities[severity], text, title, labels().decisions[standing], where].join(', ') };
  item.contextValue = `finding.${standing}`;
  return item;
}

/** Shape and colour together: the shapes differ, so that no meaning hangs on colour alone. */
function iconOf(finding: DraftFinding): vscode.ThemeIcon {
  const standing = decisionOf(finding);
  if (standing === 'set-aside') return new vscode.ThemeIcon('circle-slash');
  if (standing === 'baselined') return new vscode.ThemeIcon('history');
  if (standing === 'accepted') return new vscode.ThemeIcon('check');
  if (standing === 'to-discuss') return new vscode.ThemeIcon('comment-discussion');
  const icons = {
    warning: ['warning', 'list.warningForeground'],
    information: ['info', 'charts.blue'],
    hint: ['lightbulb', undefined],
  } as const;
  const [icon, color] = icons[finding.severity];
  return new vscode.ThemeIcon(icon, color && new vscode.ThemeColor(color));
}

function labelsFor(state: State): Labels {
  return state.scope() === 'workspace' ? { ...labels(), draftName: nameOf } : labels();
}

function labels(): Labels {
  return {
    severities: { warning: vscode.l10n.t('Warnings'), information: vscode.l10n.t('Information'), hint: vscode.l10n.t('Hints') },
    decisions: {
      open: vscode.l10n.t('Not decided yet'),
      accepted: vscode.l10n.t('To reword'),
      'to-discuss': vscode.l10n.t('To discuss'),
      'set-aside': vscode.l10n.t('Set aside'),
      baselined: vscode.l10n.t('In the baseline'),
    },
    beforeFirstHeading: vscode.l10n.t('Before the first heading'),
  };
}
