import type { Compiled } from '../compile.ts';
import { levelOf, type Settings } from '../settings.ts';
import type { Found } from './found.ts';
import { isScope } from './found.ts';
import type { Profile, Rate } from './types.ts';

/** What is counted, in the order of the lexicons. */
export type Names = { readonly families: readonly Name[]; readonly counter: readonly Name[] };
type Name = Pick<Rate, 'name' | 'title' | 'isPart'>;

/** Families of which the settings switch every code off are left out: nothing can be said of them. */
export function namesIn({ codes }: Pick<Compiled, 'codes'>, { severities }: Pick<Settings, 'severities'>): Names {
  const families = new Map<string, { title: string; on: number; off: number }>();
  const counter: Name[] = [];
  for (const [name, { family, familyTitle, title, counter: isCounter, severity }] of codes) {
    if (isCounter) counter.push({ name, title });
    else if (!isScope(name)) {
      const known = families.get(family) ?? { title: familyTitle, on: 0, off: 0 };
      const isOff = levelOf(name, severity, severities) === 'off';
      families.set(family, { ...known, on: known.on + (isOff ? 0 : 1), off: known.off + (isOff ? 1 : 0) });
    }
  }
  const shown = [...families].filter(([, { on }]) => on > 0);
  return { families: shown.map(([name, { title, off }]) => ({ name, title, ...(off > 0 && { isPart: true as const }) })), counter };
}

/** Counts what was found by family and by code. */
export function profileFrom({ findings, counter }: Found, words: number, names: Names): Profile {
  return {
    words,
    findings: ratesOf(names.families, countBy(findings.map(({ code }) => code.slice(0, code.indexOf('/')))), words),
    counter: ratesOf(names.counter, countBy(counter.map(({ code }) => code)), words),
  };
}

export function ratesOf(names: readonly Name[], counts: ReadonlyMap<string, number>, words: number): readonly Rate[] {
  return names.map(({ name, title, isPart }) => {
    const count = counts.get(name) ?? 0;
    return { name, title, count, perThousand: perThousand(count, words), ...(isPart && { isPart }) };
  });
}

export function perThousand(count: number, words: number): number {
  return words === 0 ? 0 : (count * 1000) / words;
}

/** The profile of a draft or a section as one number: all findings, whatever their family. */
export function totalOf(rates: readonly Rate[], words: number): Pick<Rate, 'count' | 'perThousand'> {
  const count = rates.reduce((sum, rate) => sum + rate.count, 0);
  return { count, perThousand: perThousand(count, words) };
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
