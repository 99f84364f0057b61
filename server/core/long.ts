import { emptyAnalysis } from './analyze.ts';
import { append } from './append.ts';
import type { Compiled } from './compile.ts';
import { moved } from './moved.ts';
import { piecesOf } from './read/pieces.ts';
import { readPlain } from './read/plain.ts';
import type { Settings } from './settings.ts';
import { isAboutSubject } from './subject.ts';
import type { Analysis, CounterFrame, Finding, Problem, Source, Suppressed, Withheld } from './types.ts';

/** UTF-16 units that are looked at together. */
const PIECE = 500_000;
/** What is found in all; a report of more serves nobody, and each takes memory. */
const MOST = 100_000;

export type ExaminePiece = (source: Source, settings: Settings) => Promise<Analysis>;

/** Tells that no further piece is to be begun, e.g. since the time is over. */
export type IsOver = () => boolean;

/**
 * Analyses plain text that is too long to be looked at as a whole, piece by piece, in the memory that a piece takes. Its
 * problems say that it was, and what was left unread where `isOver` or too much found ended it.
 */
export async function examineLong(
  source: Source,
  settings: Settings,
  compiled: Compiled,
  examine: ExaminePiece,
  isOver: IsOver = () => false,
): Promise<Analysis> {
  const { name, text } = source;
  const findings: Finding[] = [];
  const counter: CounterFrame[] = [];
  const withheld: Withheld[] = [];
  const suppressed: Suppressed[] = [];
  const problems: Problem[] = [{ where: name, message: IN_PIECES }];
  let words = 0;
  let inPiece: Settings | undefined;
  let isUnfinished = false;
  for (const { start, end } of piecesOf(text, PIECE)) {
    const tooMany = findings.length + counter.length + withheld.length + suppressed.length >= MOST;
    if (start > 0 && (tooMany || isOver())) {
      problems.push(leftUnread(source, start, tooMany));
      isUnfinished = !tooMany;
      break;
    }
    const piece: Source = { name, format: 'plain', text: text.slice(start, end) };
    inPiece ??= isAboutSubject(readPlain(piece), compiled) ? { ...settings, subject: 'always' } : settings;
    const found = moved(await examine(piece, inPiece), start);
    append(findings, found.findings);
    append(counter, found.counter);
    append(withheld, found.withheld);
    append(suppressed, found.suppressed);
    append(problems, found.problems);
    words += found.words;
  }
  return { ...emptyAnalysis, words, findings, counter, withheld, suppressed, problems, ...(isUnfinished && { isUnfinished: true }) };
}

const IN_PIECES =
  'is very long and was read in pieces: the draft as a whole is not measured, and comments that set something aside reach to the end of their piece. Split it to have both.';

function leftUnread({ name, text }: Source, start: number, tooMany: boolean): Problem {
  const line = lineAt(text, start);
  const share = Math.floor((100 * start) / text.length);
  const reason = tooMany ? `holds more than ${MOST} passages of note` : 'takes longer than the time for one document';
  const repair = tooMany ? 'split it' : 'give it more time with --timeout, or split it';
  return {
    where: name,
    message: `${reason}: its first ${share} % (to line ${line}) was read, and the rest was left unread: ${repair}.`,
    span: { start, end: start },
  };
}

/** The line, from 1, of an offset. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
