import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Compiled, type Format } from '../../server/core/index.ts';
import { proseOf } from '../../server/core/read/once.ts';
import { findRepeats } from '../../server/core/review/repeats.ts';
import { anchorsIn } from '../../server/core/review/review.ts';
import type { Checked } from '../../server/lsp/analyses.ts';
import type { Client } from '../../server/lsp/client.ts';
import { draftOf } from '../../server/lsp/draft.ts';
import { readEditorSettings, settingsFor } from '../../server/lsp/settings.ts';

export const uri = 'file:///a';

/** A draft of Markdown as the server has it open, without the server. */
export function lspScene(text: string, compiled: Compiled, client: Client) {
  const checked = checkedOf(text, compiled);
  return { checked, document: TextDocument.create(uri, 'markdown', 1, text), compiled, client, outline: checked.draft.outline() };
}

/** What a server knows of a draft. */
export function checkedOf(text: string, compiled: Compiled, format: Format = 'markdown'): Checked {
  const source = { name: uri, format, text };
  const settings = settingsFor(uri, readEditorSettings({}), undefined);
  const analysis = analyze(source, compiled);
  const draft = draftOf(proseOf(source), settings, () => compiled);
  return {
    id: '1',
    version: 1,
    source,
    settings,
    analysis,
    draft,
    repeats: () => findRepeats(analysis.findings, draft.prose),
    anchors: () => anchorsIn(analysis, text),
    isFinal: true,
  };
}
