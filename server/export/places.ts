import { outlineOf, proseOf, type Source, whereIn } from '../core/index.ts';
import { lazily } from '../core/lazily.ts';
import { createLocator } from './lines.ts';

/** Whether the lines of a text are those of the file, so that they tell a reader where to look. */
export function hasLines({ format }: Source): boolean {
  return format !== 'document';
}

/**
 * A function that says where offsets (UTF-16) of a text are, for readers: `line 12`; where markup gives places names,
 * `Article 8(2), line 12`; in an imported document, whose lines nobody sees, `page 3, Article 8(2)` or `paragraph 7`.
 */
export function createPlacer(source: Source): (offset: number) => string {
  const lines = lazily(() => createLocator(source.text));
  const words = lazily(() => {
    const prose = proseOf(source);
    return whereIn(prose, outlineOf(prose));
  });
  const isNamed = source.format === 'document' || source.format === 'xml';
  return (offset) => {
    const named = isNamed ? words()(offset) : undefined;
    const line = hasLines(source) ? `line ${lines()(offset).line}` : undefined;
    return [named, line].filter(Boolean).join(', ');
  };
}
