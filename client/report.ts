import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from '../server/lsp/protocol.ts';
import { told } from './commands/told.ts';
import { isDraft } from './drafts.ts';
import { contexts } from './names.ts';
import { draftOf } from './review/address.ts';
import type { State } from './views/state.ts';

/** The report of a draft that is given, or of what the views look at: shown beside the draft, saved where the reader likes. */
export type Reports = {
  readonly open: (given?: unknown) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly dispose: () => void;
};

export function createReports(client: BaseLanguageClient, state: State): Reports {
  let panel: vscode.WebviewPanel | undefined;
  let html = '';

  return {
    async open(given) {
      const uris = given instanceof vscode.Uri ? [draftOf(given).toString()] : urisInView();
      if (uris.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Open a draft or check the workspace first: the report is about its findings.'),
        );
        return;
      }
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Counterframe: writing the report'),
        cancellable: true,
      };
      const report = await vscode.window.withProgress(options, (_, token) =>
        told(client.sendRequest<string>(requests.report, { uris, format: 'html' }, token)),
      );
      if (!report) return;
      html = report;
      panel ??= createPanel();
      panel.webview.html = html;
      panel.reveal(undefined, true);
    },
    save,
    dispose: () => panel?.dispose(),
  };

  function urisInView(): readonly string[] {
    const records = state.records();
    if (records?.length) return records.map(({ uri }) => uri);
    const document = vscode.window.activeTextEditor?.document;
    return isDraft(document) ? [draftOf(document.uri).toString()] : [];
  }

  /** The page needs no scripts: none may run in it. */
  function createPanel(): vscode.WebviewPanel {
    const created = vscode.window.createWebviewPanel(
      'counterframe.report',
      vscode.l10n.t('Counterframe Report'),
      vscode.ViewColumn.Beside,
      {
        enableScripts: false,
        enableFindWidget: true,
        localResourceRoots: [],
      },
    );
    void vscode.commands.executeCommand('setContext', contexts.hasReport, true);
    created.onDidDispose(() => {
      panel = undefined;
      void vscode.commands.executeCommand('setContext', contexts.hasReport, false);
    });
    return created;
  }

  async function save(): Promise<void> {
    if (html === '') return;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save the Report'),
      filters: { HTML: ['html'] },
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'counterframe-report.html') }),
    });
    if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
  }
}
