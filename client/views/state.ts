import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DraftRecord, requests } from '../../server/lsp/protocol.ts';
import { askForDraft, isDraft } from '../drafts.ts';
import { contexts, SECTION } from '../names.ts';
import type { Grouping } from './model.ts';

/** What the views look at: the draft that is shown, or the drafts of the last workspace run. */
export type Scope = 'draft' | 'workspace';

export type State = {
  readonly scope: () => Scope;
  readonly grouping: () => Grouping;
  readonly filter: () => string;
  /** The drafts in view; undefined while none was looked at yet. */
  readonly records: () => readonly DraftRecord[] | undefined;
  /** The draft that is shown, as it was last known. */
  readonly draft: () => DraftRecord | undefined;
  readonly onDidChange: vscode.Event<void>;
  readonly show: (scope: Scope) => void;
  readonly group: (grouping: Grouping) => void;
  readonly narrow: (filter: string) => void;
  /** Takes over the result of a workspace run. */
  readonly take: (records: readonly DraftRecord[]) => void;
  /** Whether a workspace run has been made. */
  readonly hasWorkspace: () => boolean;
  readonly dispose: () => void;
};

const DELAY = 150;

/** Follows the draft that is shown, and remembers how the views are arranged. */
export function createState(client: BaseLanguageClient, memento: vscode.Memento): State {
  const changed = new vscode.EventEmitter<void>();
  let scope: Scope = 'draft';
  let grouping = memento.get<Grouping>(`${SECTION}.grouping`, 'family');
  let filter = '';
  let draft: DraftRecord | undefined;
  let workspace: readonly DraftRecord[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let run = 0;

  const listeners = [
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isShown) && later()),
    vscode.window.onDidChangeActiveTextEditor(() => later()),
    client.onDidChangeState(() => later()),
    client.onNotification(requests.didReread, ({ uri }: { uri?: string }) => void lookAgain(uri)),
  ];
  later();
  return {
    scope: () => scope,
    grouping: () => grouping,
    filter: () => filter,
    records: () => (scope === 'workspace' ? workspace : draft && [draft]),
    draft: () => draft,
    onDidChange: changed.event,
    show: (next) => {
      scope = next;
      tell();
    },
    group: (next) => {
      grouping = next;
      void memento.update(`${SECTION}.grouping`, next);
      tell();
    },
    narrow: (next) => {
      filter = next;
      tell();
    },
    take: (records) => {
      run++;
      workspace = records;
      scope = 'workspace';
      tell();
    },
    hasWorkspace: () => workspace !== undefined,
    dispose: () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      changed.dispose();
    },
  };

  function isShown(uri: vscode.Uri): boolean {
    return uri.toString() === vscode.window.activeTextEditor?.document.uri.toString();
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), DELAY);
  }

  /** Focus moves to panels and views too: what was shown last stays until another draft is. */
  async function look(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document && !isDraft(document)) {
      asked++;
      draft = undefined;
    } else if (document && client.isRunning()) {
      const own = ++asked;
      const record = await askForDraft(client, document.uri).catch(() => null);
      if (own !== asked) return;
      draft = record ?? undefined;
      workspace = workspace?.map((one) => (record && one.uri === record.uri ? record : one));
    }
    tell();
  }

  /** What a workspace run found is asked for anew, one draft or all of them, unless that is asked once more meanwhile. */
  async function lookAgain(uri?: string): Promise<void> {
    later();
    const concerned = (workspace ?? []).filter((one) => uri === undefined || one.uri === uri);
    const own = ++run;
    for (const one of concerned) {
      const record = await askForDraft(client, vscode.Uri.parse(one.uri)).catch(() => null);
      if (own !== run) return;
      if (record) workspace = workspace?.map((known) => (known.uri === one.uri ? record : known));
    }
    if (concerned.length > 0) tell();
  }

  function tell(): void {
    void vscode.commands.executeCommand('setContext', contexts.scope, scope);
    void vscode.commands.executeCommand('setContext', contexts.isFiltered, filter !== '');
    changed.fire();
  }
}
