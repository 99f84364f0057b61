import type { Codebook, CodebookCode } from '../core/coding/types.ts';
import { groupedBy } from '../core/evaluate/group.ts';
import { version } from '../version.ts';
import { line } from './csv.ts';
import { escapeMarkdown, inlineCode } from './escape.ts';
import { toJson } from './record.ts';

/** A row for each code; several sources are set apart by line ends. */
export function codebookCsv(codebook: Codebook): string {
  const columns = ['code', 'family', 'familyTitle', 'title', 'kind', 'definition', 'sources', 'colour'];
  const rows = codebook.map(({ code, family, familyTitle, title, definition, sources, isCounter, colour }) =>
    line([code, family, familyTitle, title, isCounter ? 'counter-frame' : 'frame', definition, sources.join('\n'), colour]),
  );
  return [line(columns), ...rows].join('');
}

export function codebookJson(codebook: Codebook): string {
  return `{"version":${toJson(version)},"codes":[\n${codebook.map(toJson).join(',\n')}\n]}\n`;
}

/** A document to read: a section for each family, a passage for each code. */
export function codebookMarkdown(codebook: Codebook): string {
  const families = [...groupedBy([...codebook], ({ family }) => family).values()];
  return `# Codebook of Counterframe ${version}\n\n${families.map(familySection).join('\n')}`;
}

function familySection(codes: readonly CodebookCode[]): string {
  return `## ${escapeMarkdown(codes[0]!.familyTitle)}\n\n${codes.map(codePassage).join('\n')}`;
}

function codePassage({ code, title, definition, sources, isCounter }: CodebookCode): string {
  const kind = isCounter ? 'A counter-frame: wording that the critiques propose.\n\n' : '';
  const list = sources.length === 0 ? '' : `\nSources: ${sources.map(escapeMarkdown).join('; ')}.\n`;
  return `### ${escapeMarkdown(title)} (${inlineCode(code)})\n\n${kind}${escapeMarkdown(definition)}\n${list}`;
}
