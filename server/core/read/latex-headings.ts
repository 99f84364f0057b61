import { argumentsBy } from './latex-arguments.ts';
import { openHeading } from './latex-frames.ts';
import { levels } from './latex-macros.ts';
import { headingName, namedNext } from './latex-numbers.ts';
import type { Reader } from './latex-reader.ts';
import { skip, withText } from './latex-skips.ts';

/** Reads a macro such as `\section` by its name; `last` is the index of its last token before its arguments. */
export function readHeading(reader: Reader, last: number, name: string, isStarred: boolean): number {
  const { known, numbers, place } = reader;
  const base = levels.get(name)!;
  const isTitle = name === 'title';
  const level =
    isTitle || name === 'part' ? 1 : Math.min(6, base + (known.isChaptered && base > 1 && !/^(?:add)?chap(?:ter)?$/.test(name) ? 1 : 0));
  withText(reader, last, 't', ({ close }) => {
    const isNumbered = !isStarred && !place.isHidden;
    const designation = !isNumbered
      ? undefined
      : /^article$/i.test(name)
        ? namedNext(numbers, 'Article', name)
        : headingName(numbers, name);
    openHeading(reader, close, level, isTitle);
    reader.head = designation && { isItem: false, designation };
  });
  return last + 1;
}

/** A macro of the document's own that makes a heading of its last text argument. */
export function readOwnHeading(reader: Reader, at: number, signature: string): number {
  const { tree, known, numbers } = reader;
  const { name = '' } = tree.tokens[at]!;
  const { level, word } = known.macros.get(name)!.title!;
  const args = argumentsBy(tree, at, signature);
  const braces = args.filter(({ kind }) => kind === 'brace');
  for (const argument of args) if (argument.kind === 'bracket') skip(reader, argument);
  const designation = word && known.scheme ? namedNext(numbers, word, name) : undefined;
  for (const [index, argument] of braces.entries()) {
    if (signature[index] === 'k') skip(reader, argument);
    else
      reader.opening.set(argument.open, () => {
        openHeading(reader, argument.close, Math.min(6, level + (known.isChaptered ? 1 : 0)));
        if (index === braces.length - 1) reader.head = designation && { isItem: false, designation };
      });
  }
  return at + 1;
}
