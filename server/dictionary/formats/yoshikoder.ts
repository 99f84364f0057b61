import { escapeHtml } from '../../export/escape.ts';
import type { DictionaryFormat } from '../types.ts';

/** A Yoshikoder dictionary (XML), which Lexicoder 2 reads too: families and codes are nested categories. */
export const yoshikoder: DictionaryFormat = {
  name: 'yoshikoder',
  title: 'Yoshikoder (.ykd)',
  ending: '.ykd',
  write: ({ title, families, leftOut }) => {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<!-- What this format cannot carry, or carries without its conditions:\n${leftOut.map(({ entry, kind, what, why }) => commented(`${entry}: ${kind} ${what}: ${why}`)).join('\n')}\n-->`,
      '<dictionary style="050805" patternengine="substring">',
      `<cnode name="${attribute(title)}" desc="">`,
    ];
    for (const family of families) {
      lines.push(`<cnode name="${attribute(family.family)}" desc="${attribute(family.title)}">`);
      for (const { code, title: about, terms } of family.codes) {
        lines.push(`<cnode name="${attribute(code.slice(family.family.length + 1))}" desc="${attribute(about)}">`);
        for (const term of terms) lines.push(`<pnode name="${attribute(term)}"/>`);
        lines.push('</cnode>');
      }
      lines.push('</cnode>');
    }
    return [...lines, '</cnode>', '</dictionary>', ''].join('\n');
  },
};

function attribute(text: string): string {
  return escapeHtml(text.replace(/[\u0000-\u001f\ufffe\uffff\p{Cs}]/gu, ' '));
}

/** A comment of XML holds no two hyphens in a row. */
function commented(text: string): string {
  return attribute(text.replaceAll('--', '- - ').replace(/-$/, '- '));
}
