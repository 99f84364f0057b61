import { defaultSettings } from '../server/core/index.ts';
import type { Checked, Exporter, Output, View } from '../server/export/exporter.ts';
import { builtin } from './support/engine.ts';

const view = (): View => ({
  version: '0',
  compiled: builtin(),
  settings: defaultSettings,
  root: '',
  counter: true,
  why: true,
  quiet: false,
  color: false,
  baseline: false,
});

/** What an exporter writes of one document that was checked with the built-in lexicons. */
export async function exportChecked(exporter: Exporter, checked: Checked): Promise<string> {
  const writer = exporter.open(view());
  const parts: Output[] = [writer.start(), writer.document(checked), await writer.end()];
  return parts.join('');
}
