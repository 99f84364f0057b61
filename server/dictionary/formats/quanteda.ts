import { stringify } from 'yaml';
import { cleanLine } from '../../export/clean.ts';
import type { Dictionary, DictionaryFormat } from '../types.ts';

/** YAML for quanteda (R): families hold codes, codes hold glob patterns. */
export const quanteda: DictionaryFormat = {
  name: 'quanteda',
  title: 'quanteda (YAML)',
  ending: '.yml',
  write: (dictionary) => {
    const keys = dictionary.families.map(({ family, codes }) => [
      family,
      Object.fromEntries(codes.map(({ code, terms }) => [keyOf(code, family), terms])),
    ]);
    return `${remarks(dictionary)}${stringify(Object.fromEntries(keys), { version: '1.1', lineWidth: 0 })}`;
  },
};

function keyOf(code: string, family: string): string {
  return code.slice(family.length + 1);
}

function remarks({ title, leftOut }: Dictionary): string {
  const lines = leftOut.map(({ entry, kind, what, why }) => `${entry}: ${[kind, what && `“${what}”`].filter(Boolean).join(' ')}: ${why}`);
  const head = [title, 'What this format cannot carry, or carries without its conditions:'];
  return [...head, ...(lines.length > 0 ? lines : ['nothing'])].map((line) => `# ${cleanLine(line)}\n`).join('');
}
