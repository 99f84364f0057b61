import type { Metadata } from '../core/coding/types.ts';

const DEEPEST = 8;
const MOST = 2000;

/**
 * Data beside a text as names and values: `{"place": {"country": "KE"}}` is `place.country`, a list of words is joined by
 * `; `, and what is deeper or of another kind stays JSON. Nothing and null are left out.
 */
export function flattened(value: unknown): Metadata {
  const found: Record<string, string> = Object.create(null);
  let count = 0;
  const visit = (item: unknown, name: string, depth: number): void => {
    if (item === null || item === undefined || count >= MOST) return;
    if (isRecord(item) && depth < DEEPEST) {
      for (const [key, inner] of Object.entries(item)) visit(inner, name === '' ? key : `${name}.${key}`, depth + 1);
      return;
    }
    if (name === '') return;
    found[name] = textOf(item);
    count++;
  };
  visit(value, '', 0);
  return { ...found };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  if (Array.isArray(value) && value.every(isScalar)) return value.map(textOf).join('; ');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isScalar(value) ? String(value) : JSON.stringify(value);
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}
