import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Report, type ReportParams, requests } from '../server/lsp/protocol.ts';
import { formatOf } from '../server/project/formats.ts';
import { bytesOf } from './bytes.ts';
import { told } from './commands/told.ts';
import { isDraft } from './drafts.ts';
import { writeWhole } from './files.ts';
import { commands } from './names.ts';
import { draftOf } from './review/address.ts';
import type { State } from './views/state.ts';

/** The report of drafts that are given, or of what the views look at: shown beside the draft, saved where the reader likes. */
export type Reports = {
  readonly open: (clicked?: unknown, selected?: unknown) => Promise<void>;
  /** Saves the report that is open, or that of what the views look at. */
  readonly save: () => Promise<void>;
  readonly dispose: () => void;
};

/** The formats that a report can be saved in, by the end of the file's name. */
const formats: Readonly<Record<string, string>> = { html: 'html', md: 'markdown', docx: 'docx' };

export function createReports(client: BaseLanguageClient, state: State): Reports {
  let shown: { readonly panel: vscode.WebviewPanel; uris: readonly string[] } | undefined;

  return {
    async open(clicked, selected) {
      const uris = chosenUris(clicked, selected) ?? urisInView(state);
      if (uris.length === 0) return tellNothing();
      const report = await ask({ uris, format: 'html', links: 'commands' });
      if (!report || !('text' in report)) return;
      shown ??= { panel: createPanel(), uris };
      shown.uris = uris;
      shown.panel.webview.html = report.text;
      shown.panel.reveal(undefined, true);
    },
    async save() {
      const uris = shown?.uris ?? urisInView(state);
      if (uris.length === 0) return tellNothing();
      const target = await askForTarget();
      const report = target && (await ask({ uris, format: formats[extensionOf(target)] ?? 'html' }));
      if (report && (await told(write(target, report))))
        void vscode.window.showInformationMessage(vscode.l10n.t('The report is saved as {0}.', vscode.workspace.asRelativePath(target)));
    },
    dispose: () => shown?.panel.dispose(),
  };

  async function ask(params: ReportParams): Promise<Report | undefined> {
    const title = vscode.l10n.t('Counterframe: writing the report');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const report = await vscode.window.withProgress(options, (_, token) =>
      told(client.sendRequest<Report | null>(requests.report, params, token)),
    );
    return report ?? undefined;
  }

  /** The page needs no scripts: none may run in it. Its passages lead to the drafts by one command, and no other is let through. */
  function createPanel(): vscode.WebviewPanel {
    const created = vscode.window.createWebviewPanel(
      'counterframe.report',
      vscode.l10n.t('Counterframe Report'),
      vscode.ViewColumn.Beside,
      {
        enableScripts: false,
        enableCommandUris: [commands.goTo],
        enableFindWidget: true,
        localResourceRoots: [],
      },
    );
    created.onDidDispose(() => {
      shown = undefined;
    });
    return created;
  }
}

function chosenUris(clicked: unknown, selected: unknown): readonly string[] | undefined {
  const given = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  const uris = given.filter((uri): uri is vscode.Uri => uri instanceof vscode.Uri).map(draftOf);
  const drafts = uris.length > 1 ? uris.filter(({ path }) => formatOf(path)) : uris;
  return drafts.length > 0 ? drafts.map(String) : undefined;
}

function urisInView(state: State): readonly string[] {
  const records = state.records();
  if (records?.length) return records.map(({ uri }) => uri);
  const document = vscode.window.activeTextEditor?.document;
  return isDraft(document) ? [draftOf(document.uri).toString()] : [];
}

function tellNothing(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft or check the workspace first: the report is about its findings.'));
}

async function write(target: vscode.Uri, report: Report): Promise<true> {
  await writeWhole(target, bytesOf(report));
  return true;
}

function askForTarget(): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Report'),
    filters: { HTML: ['html'], Word: ['docx'], Markdown: ['md'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'counterframe-report.html') }),
  });
}

function extensionOf({ path }: vscode.Uri): string {
  return path.split('.').at(-1)!.toLowerCase();
}
