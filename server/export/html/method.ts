import type { View } from '../exporter.ts';
import { counted } from '../tally.ts';
import { type Markup, markup } from './markup.ts';

/** How the findings came about, and what they cannot say. */
export function renderMethod({ version, compiled, settings, baseline }: View): Markup {
  const levels = Object.entries(settings.severities)
    .map(([code, level]) => `${code}: ${level}`)
    .join(', ');
  return markup`
<section aria-labelledby="method">
<h2 id="method">Method and limits</h2>
<p>Counterframe ${version} compares the sentences of a text with ${counted(compiled.entries.length, 'entry', 'entries')} under ${counted(compiled.codes.size, 'code')}. Each code rests on published critiques, which it cites. The text stayed on this machine.</p>
<p>A match that is quoted, part of a name or title, negated, criticised by the writer, about children, or about another subject is left out; the reasons are listed with each document.</p>
<p>It finds wording and not meaning. It misses framings that no entry describes, and it can show a sentence that means something else: read each finding in its place. Counts depend on the length and kind of a text, and they do not rank drafts or writers. The page on accuracy in the documentation says how often findings agreed with those of people who read the same passages.</p>
<dl>
<dt>Languages checked</dt><dd>${settings.languages.join(', ')}</dd>
<dt>Sections left out</dt><dd>${settings.excludeSections.join(', ') || 'none'}</dd>
<dt>Baseline</dt><dd>${baseline ? 'findings that were there when it was written are listed apart' : 'none'}</dd>
<dt>Severities changed in the settings</dt><dd>${levels || 'none'}</dd>
</dl>
</section>`;
}
