import { type Document, visit } from 'yaml';

/**
 * The offsets of patterns that YAML cut off: in `- the #Number` without quotes the class is a comment, and what is
 * left of the pattern means something else.
 */
export function cutPatterns(document: Document.Parsed): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Scalar: (_, { comment, range }) => {
      if (range && comment && /^[A-Z]/.test(comment)) offsets.push(range[0]);
    },
  });
  return offsets;
}
