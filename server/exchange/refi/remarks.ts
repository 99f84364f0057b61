import type { Problem } from '../../core/types.ts';
import type { Decision } from './evidence.ts';
import { keyOf } from './evidence.ts';
import { asSpecified, type Counting, type RawText } from './positions.ts';

/** What is said about a project that was read: each thing once, with how often it holds and where first. */
export type Remarks = {
  /** `what` goes on after a number: `selections have no code`. */
  readonly add: (what: string, which: string) => void;
  readonly left: (kind: string, count: number) => void;
  readonly counted: (document: string, text: RawText, decision: Decision) => void;
  readonly all: () => readonly Problem[];
};

const kinds: Readonly<Record<string, string>> = {
  PictureSource: 'pictures',
  PDFSource: 'PDF files without a text',
  AudioSource: 'sound recordings',
  VideoSource: 'videos',
  Link: 'links',
  Set: 'sets',
  Graph: 'graphs',
};

export function createRemarks(where: string): Remarks {
  const said = new Map<string, { count: number; readonly first: string }>();
  const lines: string[] = [];
  const add = (what: string, which: string): void => {
    const before = said.get(what);
    if (before) before.count++;
    else said.set(what, { count: 1, first: which });
  };
  return {
    add,
    left: (kind, count) => {
      lines.push(`${count} ${kinds[kind] ?? `elements <${kind}>`} in it were left out: only texts and their codings are read.`);
    },
    counted: (document, text, decision) => {
      if (text.ways.length > 2 || keyOf(decision.way) !== keyOf(asSpecified)) add(countedAs(text, decision), document);
      else if (decision.fitting > 0 && decision.fitting < decision.named)
        add('texts have selections that are named by other words than stand there: look at a few of them', document);
    },
    all: () => [
      ...[...said].map(([what, { count, first }]) => ({
        where,
        message: `${count} ${what} (${count === 1 ? '' : 'first: '}${first || 'unnamed'}).`,
      })),
      ...lines.map((message) => ({ where, message })),
    ],
  };
}

const reasons = {
  names: 'as the names of their selections show',
  others: 'as other texts of the project show',
  origin: 'as the program that wrote them does',
  format: 'as the format says, since no names of selections show otherwise',
} as const;

function countedAs({ ways }: RawText, { way, because }: Decision): string {
  const differs = (choice: keyof Counting) => way[choice] !== asSpecified[choice] || ways.some((other) => other[choice] !== way[choice]);
  const said = [
    differs('crlf') && `each CRLF line end as ${way.crlf}`,
    differs('units') && (way.units === 'UTF-16' ? 'in UTF-16 units' : 'in Unicode code points'),
    differs('mark') && (way.mark === 'counted' ? 'with the byte order mark' : 'without the byte order mark'),
    way.last === 'included' && 'with the end as the last sign of a selection',
  ].filter((part) => part !== false);
  return `texts were counted ${said.join(', ')}, ${reasons[because]}`;
}
