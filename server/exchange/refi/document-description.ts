import type { CodedText } from '../../core/coding/types.ts';
import type { Format } from '../../core/types.ts';

const formats: readonly Format[] = ['plain', 'markdown', 'html', 'xml', 'latex', 'rst', 'asciidoc', 'document'];

/** Where a document's name, as it is called in the project, leaves something out. */
export type Described = { readonly id?: string; readonly name?: string; readonly format?: Format };

/** A name that programs can give a file, whatever folders the document is known by. */
export function calledOf(id: string): string {
  return id.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '_');
}

/** What the source's name does not say: what the document is known by, its own name and the format of its text. */
export function descriptionOf({ id, name, format }: CodedText, called: string): string {
  const lines = [id !== called && `Document: ${id}`, name !== id && `Name: ${name}`, format !== 'plain' && `Format: ${format}`];
  return lines.filter((line) => line !== false).join('\n');
}

/** The same read back; nothing of a text of others. */
export function describedIn(description: string): Described {
  const match = /^(?:Document: (.+)(?:\n|$))?(?:Name: (.+)(?:\n|$))?(?:Format: ([a-z]+))?$/.exec(description);
  const [, id, name, format] = match ?? [];
  return { id, name, format: formats.find((one) => one === format) };
}
