import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Analysis,
  analyze,
  compile,
  type Decision,
  defaultSettings,
  type Finding,
  loadLexicons,
  type Stale,
} from '../server/core/index.ts';
import type { Checked, Output, View } from '../server/export/exporter.ts';
import { exporters } from './exporters.ts';

const folder = join(import.meta.dirname, 'fixtures/cli');
const files = ['wording.yaml', 'good.yaml', 'works.json'].map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

export const { lexicons } = loadLexicons(files);

export const view: View = {
  version: '1.2.3',
  compiled: compile(lexicons),
  settings: defaultSettings,
  root: '/home/drafts',
  counter: true,
  why: true,
  quiet: false,
  color: false,
  baseline: true,
};

/** A document as the command line would have checked it. */
export function checked(path: string, text: string, format: 'plain' | 'markdown' = 'plain'): Checked {
  const source = { name: path, format, text };
  return { path, source, analysis: analyze(source, view.compiled) };
}

/** A document in which every text that comes from outside is `words`. */
export function hostile(words: string): Checked {
  const span = { start: 0, end: words.length };
  const finding: Finding = {
    code: 'wording/fight',
    entry: 'wording/fight/x',
    severity: 'warning',
    span,
    sentence: span,
    text: words,
    message: words,
    roles: [{ name: 'help', span, text: words }],
    sources: [{ work: words, at: words }],
    suggestions: [{ text: words, replacement: words }],
  };
  const decision: Decision = { status: 'to-discuss', reason: words, by: words, on: words };
  const aside: Finding = { ...finding, decision: { ...decision, status: 'set-aside' } };
  const anchor = { code: words, quote: words, before: words, after: words };
  const about = { code: finding.code, entry: finding.entry, span, text: words };
  const analysis: Analysis = {
    words: 1,
    findings: [finding, { ...finding, decision }],
    counter: [{ ...about, code: 'good/open-help' }],
    scope: [],
    pending: 0,
    withheld: [{ ...about, stance: 'name', reason: words }],
    suppressed: [
      { finding, reason: words, by: 'comment' },
      { finding: aside, reason: words, by: 'decision' },
    ],
    baselined: [finding],
    stale: [{ from: 'decisions', anchor, decision }],
    problems: [{ where: words, message: words, span }],
  };
  return { path: words, source: { name: words, format: 'plain', text: words }, analysis };
}

/** A document with records: its first finding is to be discussed, its second in the baseline, its third set aside. */
export function recorded(path: string, text: string, decision: Decision = discussed): Checked {
  const { source, analysis } = checked(path, text);
  const [first, second, third] = analysis.findings;
  const reason = 'the name of the fund';
  const aside: Finding = { ...third!, decision: { status: 'set-aside', reason, by: 'Ben' } };
  const anchor = { code: first!.code, quote: 'words that were rewritten', before: '', after: '' };
  const stale: readonly Stale[] = [{ from: 'baseline', anchor }];
  const findings = [{ ...first!, decision }];
  return {
    path,
    source,
    analysis: { ...analysis, findings, baselined: [second!], suppressed: [{ finding: aside, reason, by: 'decision' }], stale },
  };
}

const discussed: Decision = { status: 'to-discuss', reason: 'ask the authors', by: 'Ada', on: '2026-01-02' };

/** The whole output of a format. */
export function exportAs(name: string, documents: readonly Checked[], changes: Partial<View> = {}): string {
  const writer = exporters.find((exporter) => exporter.name === name)!.open({ ...view, ...changes });
  return [writer.start(), ...documents.map(writer.document), writer.end()].map(textOf).join('');
}

function textOf(output: Output | Promise<Output>): string {
  if (typeof output !== 'string') throw new Error('This format is no text.');
  return output;
}
