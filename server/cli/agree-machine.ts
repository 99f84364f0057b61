import { matchDocuments } from '../core/agreement/match-documents.ts';
import type { Input, InputDocument, Mark } from '../core/agreement/types.ts';
import { append } from '../core/append.ts';
import { codingsOf } from '../core/coding/codings.ts';
import { sourceOf } from '../project/formats.ts';
import { version } from '../version.ts';
import type { Engine } from './engine.ts';
import { createProgress } from './progress.ts';

/** What the machine finds in the texts of the other inputs, as the codings of one coder. */
export async function machineInput(others: readonly Input[], engine: Engine, isQuiet: boolean): Promise<Input> {
  const coder = { name: `Counterframe ${version}`, isMachine: true };
  const { matched } = matchDocuments(others);
  const progress = createProgress(matched.length, process.stderr, !isQuiet);
  const marks: Mark[] = [];
  for (const { document } of matched) {
    progress.begin(document.id);
    const { source } = sourceOf(document.id, document.format === 'document' ? 'plain' : document.format, document.text);
    append(marks, codingsOf(document.id, coder.name, await engine.examine(source)));
    progress.done(document.id);
  }
  progress.hide();
  return {
    name: 'machine',
    coders: [coder],
    documents: matched.map(({ document: { rows: _, ...document } }): InputDocument => document),
    marks,
    problems: [],
  };
}
