import type { Draft } from './draft.ts';
import { formatNames } from './formats.ts';
import { code, details, list, paragraph } from './pieces.ts';
import type { Piece } from './types.ts';

/** What this part of the report was made from, so that others can make it again. */
export function provenancePieces({ checked: { source, overview }, view }: Draft): readonly Piece[] {
  if (!overview?.digests) return [];
  const { text, lexicons, settings, all } = overview.digests;
  return [
    details('How to make this report again', [
      paragraph(
        `Counterframe ${view.version} gives the same findings for the same text, lexicons and settings. These are their SHA-256 digests; that of the text is of its words in UTF-8, as they were read (${formatNames[source.format]}).`,
      ),
      list([
        paragraph('Text: ', code(text)),
        paragraph('Lexicons: ', code(lexicons)),
        paragraph('Settings: ', code(settings)),
        paragraph('All of them: ', code(all)),
      ]),
    ]),
  ];
}
