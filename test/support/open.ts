import assert from 'node:assert/strict';
import { type Analysis, createExaminer, defaultSettings, type Source } from '../../server/core/index.ts';
import { lazily } from '../../server/core/lazily.ts';
import { defaultImport, openDocument } from '../../server/import/open.ts';
import { builtin } from './engine.ts';

const examiner = lazily(() => createExaminer(builtin()));

export type Outcome =
  | { readonly refusal: string }
  | { readonly source: Source; readonly analysis: Analysis; readonly told: readonly string[] };

/** Opens and examines bytes as a document of that name. What is refused must say what is wrong and what to do. */
export async function openAndExamine(name: string, bytes: Uint8Array): Promise<Outcome> {
  const opened = await openDocument(name, bytes, defaultImport);
  if ('refusal' in opened) {
    assert.match(opened.refusal, /^[a-z][\s\S]{20,400}[.)]$/, 'a refusal is a sentence that goes on after the name of the file');
    return opened;
  }
  const analysis = await examiner()(opened.source, defaultSettings);
  for (const { span } of analysis.findings) assert.ok(span.start < span.end && span.end <= opened.source.text.length);
  return { source: opened.source, analysis, told: [...opened.problems, ...analysis.problems].map(({ message }) => message) };
}

/** Every code that was found. */
export function codesIn(outcome: Outcome): readonly string[] {
  return 'refusal' in outcome ? [] : outcome.analysis.findings.map(({ code }) => code);
}
