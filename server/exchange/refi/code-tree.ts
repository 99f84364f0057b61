import type { Codebook, CodebookCode } from '../../core/coding/types.ts';

/** A code, or a family of codes that is none itself. `path` is unique; `name` is what is shown and stands below the parent. */
export type CodeNode = {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  readonly code: CodebookCode | undefined;
  readonly children: CodeNode[];
};

/** Codes below their families, in the order of the codebook; codes that it does not know follow it. */
export function codeTree(codebook: Codebook, used: Iterable<string>): readonly CodeNode[] {
  const roots: CodeNode[] = [];
  const nodes = new Map<string, CodeNode>();
  const known = new Map(withUnknown(codebook, used).map((code) => [code.code, code]));
  const add = (path: string, family: string, title: string): CodeNode => {
    const existing = nodes.get(path);
    if (existing) return existing;
    const code = known.get(path);
    const parent = family === '' || !path.startsWith(`${family}/`) ? undefined : parentOf(family);
    const node = { path, name: nameOf(path, family, code), title, code, children: [] };
    nodes.set(path, node);
    (parent?.children ?? roots).push(node);
    return node;
  };
  const parentOf = (family: string): CodeNode => {
    const code = known.get(family);
    return code ? add(family, code.family, code.title) : add(family, above(family), titles.get(family) ?? family);
  };
  const titles = new Map([...known.values()].map(({ family, familyTitle }) => [family, familyTitle]));
  for (const { code, family, title } of known.values()) add(code, family, title);
  return roots;
}

/** A code whose title says more than its name is named in full, since programs without a tree would show the last part alone. */
function nameOf(path: string, family: string, code: CodebookCode | undefined): string {
  const own = family !== '' && path.startsWith(`${family}/`) ? path.slice(family.length + 1) : path;
  return code && code.title !== own ? path : own;
}

function withUnknown(codebook: Codebook, used: Iterable<string>): Codebook {
  const names = new Set(codebook.flatMap(({ code, family }) => [code, family]));
  const known = new Set(codebook.map(({ code }) => code));
  const unknown = [...new Set(used)].filter((code) => !known.has(code)).sort();
  return [...codebook, ...unknown.map((code) => unknownCode(code, names.has(above(code)) ? above(code) : ''))];
}

/** A code that somebody used and no codebook explains. */
function unknownCode(code: string, family: string): CodebookCode {
  const title = family === '' ? code : code.slice(family.length + 1);
  return { code, family, familyTitle: family, title, definition: '', sources: [], isCounter: false, colour: UNKNOWN };
}

export const UNKNOWN = '#777777';

function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
