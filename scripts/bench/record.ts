import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { performancePage } from './page.ts';
import { results } from './places.ts';
import type { Machine, Part, Performance } from './types.ts';

/** What this machine is, in general words. */
export function thisMachine(): Machine {
  const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
  return { system: systems[platform()] ?? platform(), cores: availableParallelism(), node: process.versions.node };
}

/** Writes parts in place of what was measured of them before, and the page made of all. */
export function writeParts(parts: Readonly<Record<string, Part>>): void {
  const known = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Performance).parts : {};
  const performance: Performance = { machine: thisMachine(), parts: ordered({ ...known, ...parts }) };
  writeFileSync(results, `${JSON.stringify(performance, shortened, 2)}\n`);
  writeFileSync(join(dirname(results), 'performance.md'), performancePage(performance));
}

/** More digits than four would tell of nothing but the hour. */
function shortened(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

/** The parts in the order of the page. */
export const partNames = ['cold', 'size', 'warm', 'keystroke', 'memory', 'start', 'folder', 'sizes', 'soak'] as const;
export type PartName = (typeof partNames)[number];

function ordered(parts: Readonly<Record<string, Part>>): Record<string, Part> {
  return Object.fromEntries(partNames.flatMap((name) => (parts[name] ? [[name, parts[name]]] : [])));
}
