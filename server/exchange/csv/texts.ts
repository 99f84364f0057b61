import { type CodePoints, codePointsOf } from '../../core/coding/code-points.ts';
import type { CodedText } from '../../core/coding/types.ts';
import { baseOf, textOf } from '../files.ts';
import type { ExchangedFile } from '../format.ts';
import type { Gathering } from '../gathering.ts';
import { type Evened, evened } from '../line-ends.ts';
import { createFinder, newPatience, type Placed, type Quote } from '../quote.ts';

/** A text that codings of a table are in; `raw` is as it was read, and `points` and `from` count in it. */
export type Text = Evened & {
  readonly document: CodedText;
  readonly raw: string;
  readonly points: CodePoints;
  readonly find: (quote: Quote) => Placed;
};

/** Texts by the ids that a table gives them: told in the table itself, in a file beside it, or those of originals. */
export function createTexts(files: readonly ExchangedFile[], originals: readonly CodedText[], gathering: Gathering) {
  const beside = new Map<string, ExchangedFile>();
  for (const file of files.filter(({ path }) => /\.(txt|md|markdown)$/i.test(path)))
    for (const name of namesOf(file.path)) if (!beside.has(name)) beside.set(name, file);
  const known = new Map(originals.map((document) => [document.id, document]));
  const texts = new Map<string, Text | undefined>();
  const patience = newPatience();
  return (id: string, wholeText: string | undefined): Text | undefined => {
    if (!texts.has(id)) texts.set(id, open(id, wholeText));
    return texts.get(id);
  };

  function open(id: string, wholeText: string | undefined): Text | undefined {
    const file = beside.get(id);
    const raw = wholeText ?? known.get(id)?.text ?? (file && textOf(file, gathering.problem));
    if (raw === undefined) return undefined;
    const even = evened(raw);
    const document = { name: id, format: 'plain', metadata: {}, ...known.get(id), id, text: even.text } as const;
    gathering.document(document, id);
    return { ...even, document, raw, points: codePointsOf(raw), find: createFinder(even.text, patience) };
  }
}

/** A file is meant by its path, its name, or either without its ending. */
function namesOf(path: string): readonly string[] {
  return [path, baseOf(path), path.replace(/\.[^.]*$/, ''), baseOf(path).replace(/\.[^.]*$/, '')];
}
