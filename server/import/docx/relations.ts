import { elementsOf, type XmlElement } from '../xml/tree.ts';

/** A relation of one part to another; `type` is the last word of its URI, e.g. `comments`, `path` the other part's name in the archive. */
export type Relation = {
  readonly id: string;
  readonly type: string;
  readonly uri: string;
  readonly path: string;
  readonly isExternal: boolean;
};

/** The relations that a `.rels` part holds for the part at `of`. */
export function readRelations(root: XmlElement, of: string): readonly Relation[] {
  return elementsOf(root)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1)!,
      uri: attributes.Type ?? '',
      path: resolvePath(of, attributes.Target ?? ''),
      isExternal: attributes.TargetMode === 'External',
    }));
}

/** Where the relations of a part stand: `word/document.xml` has `word/_rels/document.xml.rels`. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The folder of a part, with its slash; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function resolvePath(of: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folderOf(of) + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return decoded(steps.join('/'));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
