import type { Problem } from '../types.ts';
import type { Input, InputDocument } from './types.ts';

/** A document of the comparison, and which document of which input it is. */
export type Matched = { readonly document: InputDocument & { readonly text: string }; readonly in: ReadonlyMap<Input, InputDocument> };

/**
 * Finds which documents of the inputs are the same: by their ids, else by their texts. The texts must be the same, but for
 * blanks at their ends: offsets into different texts cannot be compared. What differs is told and left out.
 */
export function matchDocuments(inputs: readonly Input[]): { readonly matched: readonly Matched[]; readonly problems: readonly Problem[] } {
  const all: Known[] = [];
  const byId = new Map<string, Known>();
  const byText = new Map<string, Known[]>();
  const problems: Problem[] = [];
  const add = (input: Input, document: InputDocument, text: string) => {
    const known: Known = { document: { ...document, text }, first: input, in: new Map([[input, document]]) };
    all.push(known);
    byId.set(document.id, known);
    byText.set(text.trimEnd(), [...(byText.get(text.trimEnd()) ?? []), known]);
  };
  const join = (known: Known, input: Input, document: InputDocument) => {
    if (known.in.has(input))
      problems.push({ where: input.name, message: `holds the text of "${document.id}" twice: the second time is left out.` });
    else known.in.set(input, document);
  };
  for (const input of inputs) {
    for (const document of input.documents) {
      const { id, text } = document;
      if (text === undefined) continue;
      const named = byId.get(id);
      const alike = (byText.get(text.trimEnd()) ?? []).filter((known) => !known.in.has(input));
      if (named && sameText(named.document.text, text)) join(named, input, document);
      else if (named && !named.in.has(input)) problems.push(difference(named, input, document, text));
      else if (alike.length === 1) join(alike[0]!, input, document);
      else if (alike.length > 1) problems.push(ambiguous(input, document, alike));
      else if (named) problems.push({ where: input.name, message: `has two documents named "${id}": the second is left out.` });
      else add(input, document, text);
    }
  }
  for (const input of inputs) {
    for (const document of input.documents) {
      if (document.text !== undefined) continue;
      const known = byId.get(document.id);
      if (known) join(known, input, document);
      else problems.push({ where: input.name, message: `speaks of "${document.id}", whose text no input holds: it is left out.` });
    }
  }
  return { matched: all, problems };
}

type Known = Matched & { readonly first: Input; readonly in: Map<Input, InputDocument> };

function sameText(one: string, other: string): boolean {
  return one === other || one.trimEnd() === other.trimEnd();
}

function difference({ document, first }: Known, { name }: Input, { id }: InputDocument, text: string): Problem {
  let at = 0;
  while (at < text.length && text[at] === document.text[at]) at++;
  const line = text.slice(0, at).split('\n').length;
  return {
    where: name,
    message: `the text of "${id}" differs from that in ${first.name} from line ${line} on ("${around(text, at)}" here, "${around(document.text, at)}" there): it is left out. Code the same text in both.`,
  };
}

function around(text: string, at: number): string {
  return text.slice(at, at + 30).replace(/\s+/g, ' ');
}

function ambiguous({ name }: Input, { id }: InputDocument, alike: readonly Known[]): Problem {
  const names = alike
    .slice(0, 3)
    .map(({ document }) => `"${document.id}"`)
    .join(', ');
  return { where: name, message: `the text of "${id}" is that of several documents (${names}): give it the name of one. It is left out.` };
}
