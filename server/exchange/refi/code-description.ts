import type { CodebookCode } from '../../core/coding/types.ts';

type Described = Pick<CodebookCode, 'title' | 'definition' | 'sources' | 'isCounter'>;

const TITLE = 'Title: ';
const COUNTER = '\n\nCounter-frame: wording that the critiques propose.';
const SOURCES = '\n\nSources:\n';

/** What the format has one text for: title, definition, whether a code marks a counter-frame, and its sources. A code that is only a name and a definition has the definition alone. */
export function codeDescription({ title, definition, sources, isCounter }: Described, name: string): string {
  if (title === name && sources.length === 0 && !isCounter && !definition.startsWith(TITLE)) return definition;
  const tail = sources.length === 0 ? '' : `${SOURCES}${sources.map((source) => `- ${source}`).join('\n')}`;
  return `${TITLE}${title}\n\n${definition}${isCounter ? COUNTER : ''}${tail}`;
}

/** The same read back; a text of others is a definition. */
export function describedCode(description: string, name: string): Described {
  if (!description.startsWith(TITLE)) return { title: name, definition: description, sources: [], isCounter: false };
  const end = description.indexOf('\n\n');
  const title = description.slice(TITLE.length, end < 0 ? undefined : end);
  const body = end < 0 ? '' : description.slice(end + 2);
  const at = `\n\n${body}`.lastIndexOf(SOURCES);
  const sources = at < 0 ? [] : `\n\n${body}`.slice(at + SOURCES.length).split('\n');
  const isListed = sources.length > 0 && sources.every((line) => line.startsWith('- '));
  const rest = isListed ? `\n\n${body}`.slice(2, Math.max(2, at)) : body;
  const isCounter = `\n\n${rest}`.endsWith(COUNTER);
  return {
    title,
    definition: isCounter ? rest.slice(0, Math.max(0, rest.length - COUNTER.length)) : rest,
    sources: isListed ? sources.map((line) => line.slice(2)) : [],
    isCounter,
  };
}
