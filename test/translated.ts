import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A call of `l10n.t`: its text, or none where it is not written out, and how many values fill it. */
export type Translated = { readonly where: string; readonly text: string | undefined; readonly values: number };

/** Every text of a folder's modules that goes through `l10n.t`. */
export function translatedIn(folder: string): readonly Translated[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => translatedBy(name, readFileSync(join(folder, name), 'utf8')));
}

/** Literals of several words in a module that do not go through `l10n.t`. */
export function untranslatedBy(name: string, source: string): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) return node.arguments.slice(1).forEach(visit);
    if (isWritten(node) && /\p{L} \p{L}/u.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  }
}

/** Every text of a module that goes through `l10n.t`, in order. */
export function translatedBy(name: string, source: string): readonly Translated[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: Translated[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      const [text, ...values] = node.arguments;
      found.push({ where: `${name}:${line + 1}`, text: text && textOf(text), values: values.length });
    }
    ts.forEachChild(node, visit);
  }
}

/** The numbers that stand in a text for values, in order. */
export function placeholdersOf(text: string): readonly number[] {
  return [...text.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)).sort();
}

function isTranslation(node: ts.Expression): boolean {
  return /(?:^|\.)l10n\.t$/.test(node.getText());
}

function isWritten(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function textOf(node: ts.Expression): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}
