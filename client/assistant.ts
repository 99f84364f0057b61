import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Asked } from '../server/assist/check.ts';
import { checkText } from '../server/assist/check-text.ts';
import { codeText } from '../server/assist/explain-text.ts';
import {
  CHECK_TEXT,
  type CheckTextAnswer,
  type CheckTextParams,
  EXPLAIN_CODE,
  type ExplainCodeAnswer,
  type ExplainCodeParams,
} from '../server/lsp/requests.ts';
import { languages, reviewLanguage, tools } from './names.ts';

type CheckInput = Asked & { readonly text?: string; readonly languageId?: string };

/** Offers the tools to assistants in the editor; a host that knows no tools goes on without. */
export function offerTools(client: BaseLanguageClient): vscode.Disposable {
  if (typeof vscode.lm?.registerTool !== 'function') return vscode.Disposable.from();
  return vscode.Disposable.from(
    vscode.lm.registerTool<CheckInput>(tools.check, {
      prepareInvocation: ({ input }) => prepareCheck(input),
      invoke: async ({ input }, token) => toResult(await checkGiven(input, client, token)),
    }),
    vscode.lm.registerTool<ExplainCodeParams>(tools.explain, {
      prepareInvocation: ({ input }) => ({ invocationMessage: vscode.l10n.t('Looking up the code {0}', input.code) }),
      invoke: async ({ input }, token) => toResult(await explainGiven(input, client, token)),
    }),
  );
}

/** A text that the assistant gives it has already; what stands in an open draft it has not, so the writer is asked. */
function prepareCheck({ text }: CheckInput): vscode.PreparedToolInvocation {
  if (text !== undefined) return { invocationMessage: vscode.l10n.t('Checking a text for framing') };
  const draft = openDraft();
  if (!draft) return { invocationMessage: vscode.l10n.t('Looking for an open draft') };
  const name = vscode.workspace.asRelativePath(draft.uri);
  return {
    invocationMessage: vscode.l10n.t('Checking {0} for framing', name),
    confirmationMessages: {
      title: vscode.l10n.t('Check the open draft?'),
      message: vscode.l10n.t(
        'The check runs on this machine, but its findings quote {0}, and the assistant that asks for them may send them to its provider.',
        name,
      ),
    },
  };
}

async function checkGiven({ text, languageId, ...asked }: CheckInput, client: BaseLanguageClient, token: vscode.CancellationToken) {
  const draft = text === undefined ? openDraft() : undefined;
  if (text === undefined && !draft)
    return vscode.l10n.t('No draft is open that could be checked: open a plain-text, Markdown or policy file, or give a text.');
  const params: CheckTextParams = draft
    ? { ...asked, text: draft.getText(), languageId: draft.languageId, uri: draft.uri.toString() }
    : { ...asked, text: text!, languageId: languageId ?? 'plaintext' };
  if (!client.isRunning()) return notRunning();
  const { record, refusal } = await client.sendRequest<CheckTextAnswer>(CHECK_TEXT, params, token);
  return record ? checkText(record) : refusal;
}

async function explainGiven(input: ExplainCodeParams, client: BaseLanguageClient, token: vscode.CancellationToken): Promise<string> {
  if (!client.isRunning()) return notRunning();
  const { record, refusal } = await client.sendRequest<ExplainCodeAnswer>(EXPLAIN_CODE, input, token);
  return record ? codeText(record) : refusal;
}

/** The draft in front, or else one that can be seen. */
function openDraft(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const selector = [...languages, reviewLanguage].map((language) => ({ language }));
  return [activeTextEditor, ...visibleTextEditors]
    .map((editor) => editor?.document)
    .find((document) => document !== undefined && vscode.languages.match(selector, document) > 0);
}

function notRunning(): string {
  return vscode.l10n.t('The server of Counterframe does not run: its output in the editor says why.');
}

function toResult(text: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}
