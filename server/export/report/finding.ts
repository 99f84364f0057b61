import type { Decision, Severity } from '../../core/index.ts';
import { citationText } from '../citation.ts';
import { cleanLine, includesWords, shortLine } from '../clean.ts';
import { statusNames, whoDecided } from '../decision.ts';
import { bounded } from './bounded.ts';
import { codeAnchor } from './codes.ts';
import type { Draft } from './draft.ts';
import type { Reported } from './passages.ts';
import { details, note, paragraph, strong, toAnchor } from './pieces.ts';
import type { Piece } from './types.ts';
import { capitalised, firstSentence } from './wording.ts';

export const severityNames: Record<Severity, string> = { warning: 'Warning', information: 'Information', hint: 'Hint' };

/** One finding: what, why it matters, the question to ask, what else could be said, and who says so. */
export function findingItem({ finding, repeat, further }: Reported, draft: Draft): readonly Piece[] {
  const { code, severity, message, roles, decision, text } = finding;
  const about = draft.view.compiled.codes.get(code);
  return [
    paragraph(
      strong(severityNames[severity], severity),
      ' ',
      strong(about?.title ?? code),
      ...(includesWords(message, text) ? [] : [`: “${shortLine(text)}”`]),
      ...(about ? [' ', toAnchor(code, codeAnchor(code))] : []),
    ),
    paragraph(cleanLine(message)),
    ...(decision ? [decisionPiece(decision)] : []),
    ...(roles.length > 0 ? [note(roles.map((role) => `${cleanLine(role.name)}: “${shortLine(role.text)}”`).join('; '))] : []),
    ...(draft.isBrief ? [] : reasonPieces(finding, draft)),
    ...(repeat && further.length > 0
      ? [
          details(
            `A running name: ${further.length === 1 ? 'one further use' : `${further.length} further uses`} in this section, ${repeat.inDraft} uses in the draft`,
            bounded(further, (use) => draft.quote(use.span)),
          ),
        ]
      : []),
  ];
}

function reasonPieces({ code, sources, suggestions }: Reported['finding'], { view }: Draft): readonly Piece[] {
  const about = view.compiled.codes.get(code);
  const citations = sources.map((source) => cleanLine(citationText(source, view.compiled)).replace(/\.$/, ''));
  const alternatives = suggestions.map(({ text, replacement }) =>
    replacement === undefined ? cleanLine(text) : `“${cleanLine(replacement)}”`,
  );
  return [
    ...(about ? [paragraph(strong('Why it matters:'), ` ${firstSentence(about.critique)}`)] : []),
    ...(about ? [paragraph(strong('Question to ask:'), ` ${about.ask}`)] : []),
    ...(alternatives.length > 0 ? [paragraph(strong('What else could be said:'), ` ${alternatives.join('; ')}`)] : []),
    ...(citations.length > 0 ? [note(`Who argues so: ${citations.join('; ')}`)] : []),
  ];
}

/** A decision in words. */
export function decisionPiece({ status, reason = '', by, on }: Decision): Piece {
  const who = whoDecided({ by, on });
  const why = reason.trim() === '' ? '' : ` ${cleanLine(reason)}`;
  return paragraph(strong(`${capitalised(statusNames[status])}${why === '' ? '' : ':'}`), `${why}${who === '' ? '' : ` (${who})`}`);
}
