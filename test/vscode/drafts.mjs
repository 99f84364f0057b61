import path from 'node:path';
import { root } from './places.mjs';

/** A draft, made of a lexicon's own example, with a finding that has a replacement; read from the built library. Undefined where no entry has one. */
export async function replaceableDraft() {
  const { analyze, builtin, compile, defaultSettings, loadTagger } = await import(path.join(root, 'dist', 'index.js'));
  const compiled = compile(builtin());
  const tagger = await loadTagger();
  for (const { entry } of compiled.entries.filter(({ entry }) => entry.replace ?? entry.reword)) {
    for (const example of entry.examples.flagged) {
      const text = `${example.replace(/[{}]/g, '')}\n`;
      const { findings } = analyze({ name: 'draft', format: 'markdown', text }, compiled, defaultSettings, tagger);
      const found = findings.find(({ suggestions }) => suggestions.some(({ replacement }) => replacement !== undefined));
      if (found && !text.slice(0, -1).includes('\n')) return { text, words: found.text, column: found.span.start + 1 };
    }
  }
  console.log('No built-in entry has a replacement: replacing is not tested.');
  return undefined;
}
