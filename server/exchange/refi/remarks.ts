import type { Problem } from '../../core/types.ts';
import { shortLine } from '../../export/clean.ts';
import type { Decision } from './evidence.ts';
import type { RawText } from './positions.ts';

/** What is said about a project that was read: each thing once, with how often it holds and where first. */
export type Remarks = {
  /** `which` is where it holds. */
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
    else said.set(what, { count: 1, first: shortLine(which) });
  };
  return {
    add,
    left: (kind, count) => {
      lines.push(`${kinds[kind] ?? `elements <${kind}>`} were left out, since only texts and their codings are read (${count}).`);
    },
    counted: (document, text, decision) => {
      const said = countedAs(text, decision);
      if (said !== undefined) add(said, document);
      if (decision.fitting > 0 && decision.fitting < decision.named)
        add('texts have selections that are named by other words than stand there: look at a few of them', document);
    },
    all: () => [
      ...[...said].map(([what, { count, first }]) => ({
        where,
        message: `${what} (${count === 1 ? '' : `${count}; first: `}${first || 'unnamed'}).`,
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

function countedAs({ ways }: RawText, { way, because }: Decision): string | undefined {
  const said = [
    ways.some(({ crlf }) => crlf === 'one') && `with each CRLF line end as ${way.crlf}`,
    way.units === 'UTF-16' && 'in UTF-16 units',
    way.mark === 'counted' && 'with the byte order mark',
    way.last === 'included' && 'with the end as the last sign of a selection',
  ].filter((part) => part !== false);
  return said.length === 0 ? undefined : `texts were counted ${said.join(', ')}, ${reasons[because]}`;
}
