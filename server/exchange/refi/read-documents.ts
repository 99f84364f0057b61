import type { CodedText, Metadata } from '../../core/coding/types.ts';
import { describedIn } from './document-description.ts';
import { createNames } from './names.ts';
import type { RawProject } from './raw-project.ts';
import type { ReadSource, ReadValue } from './read-sources.ts';
import { IDENTITY } from './values-xml.ts';

/** By what each source is known: what we called it, or else its name, with a number where several have it. */
export function namesOf(raw: RawProject, add: (what: string, which: string) => void): readonly string[] {
  const nameFor = createNames();
  return raw.sources.map((source) => {
    const own = source.values.find(({ variable }) => raw.variables.get(variable) === IDENTITY)?.value;
    const wanted = own || describedIn(source.comment).id || source.name || fileOf(source.path) || source.guid || 'unnamed';
    const name = nameFor(wanted);
    if (name !== wanted) add('sources have the name of another and were given a number', wanted);
    return name;
  });
}

/** The name of the file that a source's text is in. */
function fileOf(path: string | undefined): string | undefined {
  return path?.split(/[\\/]/).at(-1);
}

/** What is known of a source: its own variables, then those of the cases it belongs to. */
export function metadataReader({ variables, cases }: RawProject): (source: ReadSource) => Metadata {
  const ofCases = new Map<string, ReadValue[]>();
  for (const { sources, values } of cases)
    for (const source of sources) {
      const known = ofCases.get(source) ?? [];
      for (const value of values) known.push(value);
      ofCases.set(source, known);
    }
  return ({ guid, values }) => {
    const known = new Map<string, string>();
    for (const { variable, value } of [...values, ...(ofCases.get(guid) ?? [])]) {
      const name = variables.get(variable);
      if (name !== undefined && name !== IDENTITY && !known.has(name)) known.set(name, value);
    }
    return Object.fromEntries(known);
  };
}

/** `text` has LF line ends. */
export function documentOf({ comment }: ReadSource, id: string, text: string, metadata: Metadata): CodedText {
  const { name = id, format = 'plain' } = describedIn(comment);
  return { id, name, format, text, metadata };
}
