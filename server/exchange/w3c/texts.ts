import { type CodePoints, codePointsOf } from '../../core/coding/code-points.ts';
import type { CodedText } from '../../core/coding/types.ts';
import { baseOf, type contentsOf, plainDocument, textOf } from '../files.ts';
import type { ExchangedFile } from '../format.ts';
import type { Gathering } from '../gathering.ts';
import { type Evened, evened } from '../line-ends.ts';
import { createFinder, newPatience, type Placed, type Quote } from '../quote.ts';

/** The text that annotations speak of, with its line ends made even. */
export type Text = Evened & { readonly document: CodedText; readonly points: CodePoints; readonly find: (quote: Quote) => Placed };

/** The text of a name that an annotation in a folder gives it. */
export type TextFor = (source: string, folder: string) => Text | undefined;

/** Texts by the names that annotations give them: a file beside, or an original with that id or name. */
export function createTexts(
  files: readonly ExchangedFile[],
  known: ReturnType<typeof contentsOf>,
  originals: readonly CodedText[],
  gathering: Gathering,
): TextFor {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byName = new Map(
    originals.flatMap(
      (document) =>
        [
          [document.name, document],
          [document.id, document],
        ] as const,
    ),
  );
  const texts = new Map<string, Text | undefined>();
  const patience = newPatience();
  return (source, folder) => {
    const path = folder + decoded(source);
    if (!texts.has(path)) texts.set(path, open(path, decoded(source)));
    return texts.get(path);
  };

  function open(path: string, source: string): Text | undefined {
    const file = byPath.get(path);
    const original = byName.get(source) ?? byName.get(baseOf(source));
    const raw = file ? textOf(file, gathering.problem) : original?.text;
    if (raw === undefined) return undefined;
    const { text, from } = evened(raw);
    const document: CodedText = file ? { ...(known.get(path.replace(/\.txt$/i, '')) ?? plainDocument(path)), text } : original!;
    if (!gathering.document(document, path)) return undefined;
    return { text, from, document, points: codePointsOf(raw), find: createFinder(text, patience) };
  }
}

function decoded(source: string): string {
  try {
    return decodeURI(source);
  } catch {
    return source;
  }
}
