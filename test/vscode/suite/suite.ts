// Runs inside the extension host of a real VS Code, Node's and the browser's alike.
import * as vscode from 'vscode';
import { sampleDocument, wordFile } from '../../../scripts/sample/word-file.ts';

declare const describe: (title: string, body: () => void) => void;
declare const it: (title: string, body: () => Promise<void>) => void;
declare const before: (body: () => Promise<void>) => void;
/** A draft with a finding that has a replacement; the runner puts it in, or nothing where there is none. */
declare const REPLACEABLE: string;

/** Ends the server as a crash does; whether there was one. Where there are processes. */
declare const killServer: (() => boolean) | undefined;
/** Whether a server runs. */
declare const hasServer: (() => boolean) | undefined;

const RESCUE = 'agency/rescue';
const LIMIT = 30000;

describe('Counterframe in VS Code', () => {
  before(async () => {
    await vscode.extensions.getExtension('counterframe.counterframe')!.activate();
  });

  it('underlines a finding in a Markdown draft and links its page', async () => {
    const document = await open('plan.md');
    const found = await diagnosticOf(document.uri, RESCUE);
    truth(document.getText(found.range).startsWith('rescued'), 'the words are underlined');
    equal(found.source, 'counterframe');
    equal(found.severity, vscode.DiagnosticSeverity.Information);
    truth(typeof found.code === 'object' && /docs\/codes\/agency-rescue\.md$/.test(found.code.target.path), 'the code links its page');
  });

  it('finds nothing in a draft that gives no cause', async () => {
    const other = await open('plan.md');
    await diagnosticOf(other.uri, RESCUE);
    const document = await open('clean.md');
    await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 0));
    equal(findings(document.uri).length, 0);
  });

  it('checks plain text, the policy language, and drafts without a file', async () => {
    for (const name of ['memo.txt', 'order.policy']) {
      const document = await open(name);
      await diagnosticOf(document.uri, RESCUE);
    }
    equal((await open('order.policy')).languageId, 'policy');
    const untitled = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'Officers rescued fourteen trafficked workers.\n',
    });
    await vscode.window.showTextDocument(untitled);
    await diagnosticOf(untitled.uri, RESCUE);
  });

  it('shows a pattern and a code with the words around them, and leads to them', async () => {
    const document = await open('plan.md');
    await diagnosticOf(document.uri, RESCUE);
    for (const what of ['rescue <0-3> $person', RESCUE]) {
      const answer = await vscode.commands.executeCommand<{ documents: { uri: string; rows: { key: string; range: vscode.Range }[] }[] }>(
        'counterframe.searchConcordance',
        { what, where: 'workspace' },
      );
      const rows = answer.documents.find(({ uri }) => uri.endsWith('plan.md'))!.rows;
      truth(rows.length > 0 && rows[0]!.key.startsWith('rescued'), `${what} is found: ${JSON.stringify(rows)}`);
      await vscode.commands.executeCommand('counterframe.goTo', { uri: document.uri.toString(), range: rows[0]!.range });
      const { document: shown, selection } = vscode.window.activeTextEditor!;
      truth(shown.getText(selection).startsWith('rescued'), 'the words are selected');
    }
  });

  it('explains the finding under the pointer', async () => {
    const document = await open('plan.md');
    const found = await diagnosticOf(document.uri, RESCUE);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, found.range.start);
    const contents = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).filter(({ value }) => value.includes(RESCUE));
    equal(contents.length, 1);
    const [{ value, isTrusted, supportHtml }] = contents as [vscode.MarkdownString];
    for (const part of [/“rescued/, /Brysk \(2011\)/, /Question to ask:/, /What else could be said/, /command:counterframe\.showCodePage/])
      truth(part.test(value), `the hover has ${part}`);
    equal(
      JSON.stringify(isTrusted),
      '{"enabledCommands":["counterframe.showCodePage","counterframe.goTo","counterframe.setAside","counterframe.decide"]}',
    );
    truth(!supportHtml, 'the hover shows no HTML');
  });

  const itReplaces = REPLACEABLE ? it : () => {};
  itReplaces('replaces a finding by a suggestion', async () => {
    await setting('subject', 'always');
    const document = await openText('markdown', REPLACEABLE);
    const { action, diagnostic } = await untilDefined('a replacement', async () => {
      for (const candidate of findings(document.uri)) {
        const action = (await actionsAt(document.uri, candidate.range)).find(({ title, edit }) => edit && title.startsWith('Replace with'));
        if (action) return { action, diagnostic: candidate };
      }
      return undefined;
    });
    const words = document.getText(diagnostic.range);
    truth(await vscode.workspace.applyEdit(action.edit!), 'the edit is applied');
    truth(!document.getText().includes(words), `“${words}” is replaced`);
    await until('the finding is gone', async () =>
      findings(document.uri).every((rest) => codeOf(rest) !== codeOf(diagnostic) || document.getText(rest.range) !== words),
    );
    await setting('subject', undefined);
  });

  it('offers to set a finding aside and to switch its code off', async () => {
    const document = await open('plan.md');
    const found = await diagnosticOf(document.uri, RESCUE);
    const kinds = [vscode.CodeActionKind.QuickFix.value, 'counterframe'];
    const titles = (await Promise.all(kinds.map((kind) => actionsAt(document.uri, found.range, kind)))).flat().map(({ title }) => title);
    truth(titles.includes(`Set ${RESCUE} aside here, with a reason`), `set aside is among ${titles}`);
    truth(titles.includes(`Switch ${RESCUE} off in this workspace`), `switch off is among ${titles}`);
  });

  it('compares two files that are selected, and the draft in front with what is chosen', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    const [plan, memo] = ['plan.md', 'memo.txt'].map((name) => vscode.Uri.joinPath(folder!.uri, name));
    const isShown = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('counterframe.comparison'));
    await vscode.commands.executeCommand('counterframe.compareSelected', plan, [plan, memo]);
    await until('the comparison is shown', async () => isShown().length === 1);
    await vscode.window.tabGroups.close(isShown());
    await open('plan.md');
    const asked = vscode.commands.executeCommand('counterframe.compareWith', plan);
    await until('a choice is offered', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([asked.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 200, false))]);
    });
    equal(isShown().length, 0);
  });

  it('reports a comment that sets nothing aside', async () => {
    const document = await openText('markdown', '<!-- counterframe-ignore agency/rescue: quoted -->\nWorkers are paid by the hour.\n');
    await until('the comment is reported', async () =>
      vscode.languages.getDiagnostics(document.uri).some((diagnostic) => codeOf(diagnostic) === 'counterframe/comment'),
    );
  });

  it('switches a code off in the workspace, and on again', async () => {
    const document = await open('plan.md');
    await diagnosticOf(document.uri, RESCUE);
    await vscode.commands.executeCommand('counterframe.setLevel', { uri: document.uri.toString(), code: RESCUE, level: 'off' });
    await until('the finding is gone', async () => findings(document.uri).every((diagnostic) => codeOf(diagnostic) !== RESCUE));
    equal(
      JSON.stringify(vscode.workspace.getConfiguration('counterframe').inspect('severities')?.workspaceValue),
      JSON.stringify({ [RESCUE]: 'off' }),
    );
    await setting('severities', undefined);
    await diagnosticOf(document.uri, RESCUE);
  });

  it('switches checking off and on', async () => {
    const document = await open('plan.md');
    await diagnosticOf(document.uri, RESCUE);
    await vscode.commands.executeCommand('counterframe.switchOff');
    await until('nothing is found', async () => findings(document.uri).length === 0);
    await vscode.commands.executeCommand('counterframe.switchOn');
    await diagnosticOf(document.uri, RESCUE);
  });

  it('reports a faulty setting and uses its default', async () => {
    const document = await open('plan.md');
    await setting('severities', { [RESCUE]: 'loud' });
    await until('the setting is reported', async () =>
      vscode.languages.getDiagnostics(document.uri).some((diagnostic) => codeOf(diagnostic) === 'counterframe/settings'),
    );
    await diagnosticOf(document.uri, RESCUE);
    await setting('severities', undefined);
    await until('the report is gone', async () =>
      vscode.languages.getDiagnostics(document.uri).every((diagnostic) => codeOf(diagnostic) !== 'counterframe/settings'),
    );
  });

  it('offers its tools to assistants, and answers them', async () => {
    const offered = vscode.lm.tools.filter(({ name }) => name.startsWith('counterframe_'));
    equal(
      offered
        .map(({ name }) => name)
        .sort()
        .join(),
      'counterframe_check,counterframe_explain',
    );
    truth(
      offered.every(({ description }) => description.includes('Pass on the source')),
      'they ask that sources are passed on',
    );
    const checked = await answerOf('counterframe_check', { text: 'Officers rescued fourteen trafficked workers.' });
    for (const part of [/Rescue \(agency\/rescue\)/, /line 1, column 10/, /Source: Brysk \(2011\)/, /Pass on the source/])
      truth(part.test(checked), `the answer has ${part}: ${checked}`);
    const explained = await answerOf('counterframe_explain', { code: 'rescu' });
    truth(explained.includes('Did you mean "agency/rescue"?'), explained);
  });

  it('tells an assistant of the open draft', async () => {
    await open('plan.md');
    const checked = await answerOf('counterframe_check', { codes: [RESCUE] });
    truth(checked.includes('Rescue (agency/rescue)'), checked);
  });

  it('checks the text cells of a notebook, and only those', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder, 'notes.ipynb'));
    const notebook = await untilDefined('the notebook is open', async () => vscode.workspace.notebookDocuments[0]);
    const [text, code] = notebook.getCells().map(({ document }) => document.uri);
    await diagnosticOf(text!, RESCUE);
    equal(findings(code!).length, 0);
  });

  it('outlines and folds policy text, and leaves the outline of Markdown to the editor', async () => {
    const document = await open('order.policy');
    const names = await untilDefined('there is an outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      return symbols?.length ? symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]) : undefined;
    });
    truth(
      names.some((name) => /^Part 1/i.test(name)) && names.some((name) => /Duties of the police/.test(name)),
      `the outline is ${names.join(', ')}`,
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    truth(folds.length > 1, 'sections fold');
    const plan = await open('plan.md');
    const headings = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', plan.uri);
    truth((headings ?? []).length <= 1, 'one outline, not two');
  });

  it('goes from a defined term to its definition', async () => {
    const text =
      '1. Definitions\n\n“Trafficked person” means any person who was trafficked.\n\n2. Help\n\nEvery trafficked person has a right to advice.\n';
    const document = await openText('policy', text);
    const [found] = await untilDefined('there is a definition', async () => {
      const at = document.positionAt(text.lastIndexOf('trafficked person has') + 3);
      const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, at);
      return places?.length ? places : undefined;
    });
    equal(found!.range.start.line, 2);
  });

  it('writes decisions down, shows them, and takes them back', async () => {
    const document = await open('memo.txt');
    const found = await diagnosticOf(document.uri, RESCUE);
    const actions = await actionsAt(document.uri, found.range, 'counterframe');
    const [decide] = actions.flatMap(({ command }) => (command?.command === 'counterframe.decide' ? command.arguments! : []));
    await vscode.commands.executeCommand('counterframe.decide', { ...decide, status: 'accepted' });
    await until('the decision is shown', async () => /To reword/.test((await diagnosticOf(document.uri, RESCUE)).message));
    await vscode.commands.executeCommand('counterframe.decide', { ...decide, status: 'none' });
    await until('the decision is gone', async () => !/To reword/.test((await diagnosticOf(document.uri, RESCUE)).message));
  });

  it('applies safe rewordings of a draft, and no others, when it is asked to', async () => {
    const content = '# Plan on human trafficking\n\nThe ministry will combat human trafficking.\n\nThe plan ends modern slavery.\n';
    const document = await openText('markdown', content);
    await diagnosticOf(document.uri, 'conflation/slavery');
    const [fix] = await actionsAt(document.uri, new vscode.Range(0, 0, 0, 0), 'source.fixAll.counterframe');
    truth(await vscode.workspace.applyEdit(fix!.edit!), 'the edit is applied');
    equal(document.getText(), content.replace('combat human', 'act against human'));
  });

  it('reviews a Word file, and offers nothing there that would edit it', async () => {
    const document = await openReview();
    equal(document.languageId, 'counterframe-review');
    truth(document.getText().startsWith('Draft Protocol on Workplace Inspections'), document.getText());
    const found = await diagnosticOf(document.uri, RESCUE);
    equal(document.getText(found.range).slice(0, 7), 'rescued');
    const kinds = [vscode.CodeActionKind.QuickFix.value, 'counterframe'];
    const [words] = [document.positionAt(document.getText().indexOf('eradicate') + 1)];
    const actions = (await Promise.all(kinds.map((kind) => actionsAt(document.uri, new vscode.Range(words!, words!), kind)))).flat();
    const titles = actions.map(({ title }) => title).join('; ');
    truth(
      actions.every(({ edit }) => !edit),
      titles,
    );
    for (const title of ['Copy the rewording', 'aside here by a decision', 'Write a decision down', 'Copy as a citation'])
      truth(titles.includes(title), `${title} is among ${titles}`);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    truth(
      (symbols ?? []).some(({ name }) => /Help/.test(name)),
      'there is an outline',
    );
  });

  it('goes to words of a Word file in its review', async () => {
    const document = await openReview();
    const { range } = await diagnosticOf(document.uri, RESCUE);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const place = { uri: wordUri().toString(), range: { start: range.start, end: range.end } };
    await vscode.commands.executeCommand('counterframe.goTo', place);
    const editor = vscode.window.activeTextEditor!;
    equal(editor.document.uri.toString(), document.uri.toString());
    equal(editor.document.languageId, 'counterframe-review');
    truth(editor.selection.isEqual(new vscode.Selection(range.start, range.end)), 'the words are selected');
  });

  it('goes from a report to the words, also where the draft has changed since', async () => {
    const document = await openText('markdown', 'First words.\n\nOfficers rescued fourteen trafficked workers.\n');
    const start = document.getText().indexOf('rescued');
    const words = 'rescued fourteen trafficked workers';
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
    const place = { uri: document.uri.toString(), range: { start: range.start, end: range.end }, words };
    const selected = async () => {
      await vscode.commands.executeCommand('counterframe.goTo', place);
      return vscode.window.activeTextEditor!.document.getText(vscode.window.activeTextEditor!.selection);
    };
    equal(await selected(), words);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'A title\n\nNew words before. ');
    await vscode.workspace.applyEdit(edit);
    equal(await selected(), words);
  });

  it('shows a report of the draft, and takes one that is open for another', async () => {
    const reports = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Counterframe Report');
    const document = await open('plan.md');
    await diagnosticOf(document.uri, RESCUE);
    for (const name of ['plan.md', 'memo.txt']) {
      await vscode.commands.executeCommand('counterframe.openReport', vscode.Uri.joinPath(document.uri, '..', name));
      await until('there is one report', async () => reports().length === 1);
    }
    await vscode.window.tabGroups.close(reports());
  });

  it('keeps decisions about a Word file under its own name', async () => {
    const document = await openReview();
    const found = await diagnosticOf(document.uri, RESCUE);
    const actions = await actionsAt(document.uri, found.range, 'counterframe');
    const [decide] = actions.flatMap(({ command }) => (command?.command === 'counterframe.decide' ? command.arguments! : []));
    equal(decide.uri, wordUri().toString());
    await vscode.commands.executeCommand('counterframe.decide', { ...decide, status: 'accepted' });
    await until('the decision is shown', async () => /To reword/.test((await diagnosticOf(document.uri, RESCUE)).message));
    await vscode.commands.executeCommand('counterframe.decide', { ...decide, status: 'none' });
    await until('the decision is gone', async () => !/To reword/.test((await diagnosticOf(document.uri, RESCUE)).message));
  });

  it('reads tracked changes as the setting says, at once', async () => {
    const document = await openReview();
    await setting('trackedChanges', 'original');
    await until('the text is that before the changes', async () => document.getText().includes('they met fourteen'));
    await until('nothing is found in what is not there', async () => findings(document.uri).every((one) => codeOf(one) !== RESCUE));
    await setting('trackedChanges', undefined);
    await until('the changes are accepted', async () => document.getText().includes('they rescued fourteen'));
    await diagnosticOf(document.uri, RESCUE);
  });

  it('follows a Word file that is written anew, and says why it cannot be read', async () => {
    const document = await openReview();
    await vscode.workspace.fs.writeFile(wordUri(), wordFile('<w:p><w:r><w:t>Wages are paid by the hour.</w:t></w:r></w:p>'));
    await until('the new text is shown', async () => document.getText().startsWith('Wages'));
    await until('nothing is found', async () => findings(document.uri).length === 0);
    await vscode.workspace.fs.writeFile(wordUri(), new Uint8Array(9));
    await until('the reason stands there', async () => document.getText().startsWith('protocol.docx is damaged'));
    await vscode.workspace.fs.writeFile(wordUri(), sampleDocument());
    await until('it is read again', async () => document.getText().includes('they rescued fourteen'));
  });

  const itKills = typeof killServer === 'function' ? it : () => {};
  itKills('starts a server that is killed in the middle of an edit again, and all is as it was', async () => {
    const { uri } = await open('memo.txt');
    const found = await diagnosticOf(uri, RESCUE);
    const [decide] = (await actionsAt(uri, found.range, 'counterframe')).flatMap(({ command }) =>
      command?.command === 'counterframe.decide' ? command.arguments! : [],
    );
    await vscode.commands.executeCommand('counterframe.decide', { ...decide, status: 'accepted' });
    await until('the decision is shown', async () => /To reword/.test((await diagnosticOf(uri, RESCUE)).message));
    const review = await openReview();
    await diagnosticOf(review.uri, RESCUE);
    const draft = await openText('markdown', 'A first line.\n');
    const write = async (text: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(draft.uri, draft.lineAt(draft.lineCount - 1).range.end, text);
      await vscode.workspace.applyEdit(edit);
    };
    await write('\nOfficers rescued ');
    truth(killServer!(), 'there is a server to kill');
    await write('fourteen trafficked workers.\n');
    await diagnosticOf(draft.uri, RESCUE);
    await open('memo.txt');
    await until('the decision is still shown', async () => /To reword/.test((await diagnosticOf(uri, RESCUE)).message));
    await openReview();
    await diagnosticOf(review.uri, RESCUE);
    await vscode.commands.executeCommand('counterframe.decide', { ...decide, status: 'none' });
    await until('the decision is taken back', async () => !/To reword/.test((await diagnosticOf(uri, RESCUE)).message));
  });

  itKills('stops starting a server that always ends, and starts it when that is asked for', async () => {
    const document = await openText('markdown', 'Officers rescued fourteen trafficked workers.\n');
    await diagnosticOf(document.uri, RESCUE);
    // The fifth end in three minutes is the last; one was in the test before.
    for (let ends = 2; ends <= 5; ends++) await until(`there is a server to kill for the ${ends}th time`, async () => killServer!());
    await until('the server is gone', async () => !hasServer!());
    await vscode.commands.executeCommand('counterframe.restart');
    await diagnosticOf(document.uri, RESCUE);
  });

  it('starts the server anew', async () => {
    await vscode.commands.executeCommand('counterframe.restart');
    const document = await openText('markdown', 'Officers rescued fourteen trafficked workers.\n');
    await diagnosticOf(document.uri, RESCUE);
  });
});

async function answerOf(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function openText(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

function wordUri(): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'protocol.docx');
}

async function openReview(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('counterframe.review', wordUri());
  return vscode.window.activeTextEditor!.document;
}

function setting(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration('counterframe').update(name, value, vscode.ConfigurationTarget.Workspace);
}

function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'counterframe' && !codeOf(diagnostic).startsWith('counterframe/'));
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function diagnosticOf(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return untilDefined(`${code} is found`, async () => findings(uri).find((diagnostic) => codeOf(diagnostic) === code));
}

/** VS Code cancels its question for actions when another extension registers a provider meanwhile; it is then asked again. */
function actionsAt(uri: vscode.Uri, range: vscode.Range, kind = vscode.CodeActionKind.QuickFix.value): Promise<vscode.CodeAction[]> {
  return untilDefined('an answer about actions', () =>
    Promise.resolve(vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind)).catch(
      (error) => {
        if (error.name !== 'Canceled') throw error;
        return undefined;
      },
    ),
  );
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  await untilDefined(what, async () => ((await holds()) ? true : undefined));
}

async function untilDefined<Value>(what: string, find: () => Promise<Value | undefined>): Promise<Value> {
  for (const end = Date.now() + LIMIT; ; ) {
    const value = await find();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`not within ${LIMIT / 1000} s: ${what}`);
    await new Promise((go) => setTimeout(go, 50));
  }
}

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

function truth(value: boolean, what: string): void {
  if (!value) throw new Error(`not so: ${what}`);
}
