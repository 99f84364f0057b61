import type { Problem, Source } from '../types.ts';
import type { Flaw } from './xml-events.ts';

/** Whether a document is so nested or broken that it was not read to its end. */
export function isUnreadable(flaws: readonly Flaw[]): boolean {
  return flaws.some(({ kind }) => kind === 'too-nested' || kind === 'too-long' || kind === 'too-broken');
}

/** One problem for each kind of flaw: the first of the kind, with its line and what repairs it. */
export function problemsOf({ name, text }: Source, flaws: readonly Flaw[], hasRoot: boolean): readonly Problem[] {
  if (!hasRoot)
    return [{ where: name, message: 'holds no XML element and was read as plain text: give it a root element, or the extension .txt.' }];
  const kinds = new Set(flaws.map(({ kind }) => kind));
  return [...kinds].map((kind) => {
    const first = flaws.find((flaw) => flaw.kind === kind)!;
    const line = lineAt(text, first.offset);
    return { where: name, message: messageOf(first, line), line };
  });
}

function messageOf({ kind, message }: Flaw, line: number): string {
  switch (kind) {
    case 'malformed':
      return `is not well-formed XML at line ${line} (${message.replace(/\.$/, '')}); what could be read was read: repair it there.`;
    case 'too-nested':
      return `is nested too deeply at line ${line} and was read as plain text: nest its elements less.`;
    case 'too-long':
      return `has more elements than can be read, up to line ${line}, and was read as plain text: split it.`;
    case 'too-broken':
      return `is not well-formed XML in too many places and was read as plain text: repair it up to line ${line}.`;
    case 'entities':
      return `declares entities in its DOCTYPE at line ${line}; they are not expanded: write the text or a character reference such as &#233; in their place.`;
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
