import { type Document, isScalar, visit } from 'yaml';

/** The offsets of keys that stand a second time in their mapping. The library looks for them too, in quadratic time. */
export function repeatedKeys(document: Document.Parsed): readonly { readonly offset: number; readonly key: string }[] {
  const repeated: { offset: number; key: string }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) repeated.push({ offset: key.range?.[0] ?? 0, key: String(key.value) });
        known.add(key.value);
      }
    },
  });
  return repeated;
}
