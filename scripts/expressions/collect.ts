import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression of the product and where it stands: `server/core/describe.ts:67`. */
export type Expression = { readonly at: string; readonly source: string; readonly flags: string };

/** A place where code makes a regular expression of strings. */
export type Making = { readonly file: string; readonly line: number };

const root = join(import.meta.dirname, '..', '..');
const folders = ['server', 'client', 'lexicons'];

/** Every regular expression of the product. */
export function collectAll(): readonly Expression[] {
  const { literals, makings } = collectWritten();
  return [...literals, ...collectMade(makings), ...collectPatterns()];
}

/** The literals in the product's code, and the places where it calls the constructor. */
export function collectWritten(): { literals: readonly Expression[]; makings: readonly Making[] } {
  const literals: Expression[] = [];
  const makings: Making[] = [];
  for (const file of folders.flatMap(sourceFiles)) visit(parse(file), file);
  return { literals, makings };

  function visit(tree: ts.SourceFile, file: string): void {
    const walk = (node: ts.Node): void => {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (ts.isRegularExpressionLiteral(node)) literals.push({ at: `${file}:${line}`, ...partsOf(node.text) });
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') makings.push({ file, line });
      ts.forEachChild(node, walk);
    };
    walk(tree);
  }
}

/** What the constructor is given while the modules that call it load; in a process of its own, where none is loaded yet. */
export function collectMade(makings: readonly Making[]): readonly Expression[] {
  const files = [...new Set(makings.map(({ file }) => join(root, file)))];
  const script = join(import.meta.dirname, 'made.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...files], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The modules that make regular expressions do not load: ${stderr}`);
  return JSON.parse(stdout) as Expression[];
}

/** The patterns of the grammar for editors and of its language, whose syntax is near enough to read them as ours. */
export function collectPatterns(): readonly Expression[] {
  return readdirSync(join(root, 'syntaxes')).flatMap((name) => {
    const file = `syntaxes/${name}`;
    const found: Expression[] = [];
    const take = (source: string): void => void found.push({ at: file, source, flags: 'u' });
    JSON.parse(readFileSync(join(root, file), 'utf8'), (key, value) => {
      if (['match', 'begin', 'end', 'while', 'pattern'].includes(key) && typeof value === 'string') take(value);
      return value;
    });
    return found;
  });
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function partsOf(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}
