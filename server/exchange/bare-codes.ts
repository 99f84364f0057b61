import type { CodebookCode } from '../core/coding/types.ts';

/** Codes of which only the names are known; what stands before the first `/` is taken for the family. */
export function bareCodes(names: readonly string[]): CodebookCode[] {
  return names.map((code) => {
    const family = code.includes('/') ? code.slice(0, code.indexOf('/')) : code;
    return { code, family, familyTitle: family, title: code, definition: '', sources: [], isCounter: false, colour: '#808080' };
  });
}
