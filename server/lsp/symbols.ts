import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Outline, OutlineKind, OutlineNode } from '../core/outline/types.ts';
import { cleanLine } from '../export/clean.ts';
import type { Client } from './client.ts';
import { rangesIn } from './positions.ts';

const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  part: SymbolKind.Module,
  article: SymbolKind.Class,
  section: SymbolKind.Class,
  heading: SymbolKind.String,
  paragraph: SymbolKind.Field,
  item: SymbolKind.EnumMember,
};

export type Symbols = DocumentSymbol[] | SymbolInformation[];

/** The outline as symbols: nested where the client nests them, else in a row with the name of what they stand in. */
export function toSymbols({ nodes }: Outline, document: TextDocument, client: Client): Symbols {
  const flat = flatten(nodes);
  const toRange = rangesIn(document, client.encoding);
  if (!client.nestsSymbols) {
    return flat.map(({ node, container }) => ({
      name: cleanLine(node.label),
      kind: kinds[node.kind],
      location: { uri: document.uri, range: toRange(node.span) },
      ...(container === undefined ? {} : { containerName: cleanLine(container) }),
    }));
  }
  const symbols = new Map<OutlineNode, DocumentSymbol>();
  for (const { node } of flat) {
    const detail = node.kind === 'paragraph' || node.kind === 'item' ? { detail: cleanLine(node.cited) } : {};
    symbols.set(node, {
      name: cleanLine(node.label),
      ...detail,
      kind: kinds[node.kind],
      range: toRange(node.span),
      selectionRange: toRange(node.name),
    });
  }
  for (const [node, symbol] of symbols) symbol.children = node.children.map((child) => symbols.get(child)!);
  return nodes.map((node) => symbols.get(node)!);
}

type Placed = { readonly node: OutlineNode; readonly container?: string };

function flatten(nodes: readonly OutlineNode[], container?: string): readonly Placed[] {
  return nodes.flatMap((node) => [{ node, container }, ...flatten(node.children, node.label)]);
}
