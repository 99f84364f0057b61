import { z } from 'zod';
import type { Anchor, Problem } from '../types.ts';
import { anchorKey } from './anchor.ts';
import { anchorSchema } from './anchor-schema.ts';
import { lineOfFault, lineOfValue } from './json-line.ts';
import { isMergeMark } from './merge-marks.ts';
import { salvage } from './salvage.ts';

/** The file that holds the findings a workspace started with, so that only new ones are raised. */
export const BASELINE = 'counterframe.baseline.json';

/** Anchors of the findings that were there, by draft; paths are relative to the baseline's folder, with forward slashes. */
export type Baseline = ReadonlyMap<string, readonly Anchor[]>;

/** The shape of the file. */
export const baselineSchema = z.object({ version: z.literal(1), drafts: z.record(z.string(), z.array(anchorSchema)) });

type Parsed = { readonly baseline: Baseline; readonly problems: readonly Problem[] };

/** Reads a baseline. A faulty one is a problem with its place; of one that is no valid JSON the lines that can be read hold. */
export function parseBaseline(text: string, where: string): Parsed {
  const mark = text.split('\n').findIndex(isMergeMark);
  if (mark >= 0) return failure({ where, line: mark + 1, message: 'holds the marks of an unfinished merge' }, salvage(text));
  const value = parse(text);
  if ('problem' in value)
    return failure({ where, line: lineOfFault(text, value.problem), message: `is not valid JSON (${value.problem})` }, salvage(text));
  const result = baselineSchema.safeParse(value.json);
  if (result.success) return { baseline: new Map(Object.entries(result.data.drafts)), problems: [] };
  const [issue] = result.error.issues;
  return failure({ where, line: lineOfValue(text, issue!.path), path: issue!.path.join('.'), message: issue!.message });
}

function failure(problem: Problem, baseline: Baseline = new Map()): Parsed {
  const message = `${problem.message}. Restore it, or write it anew with "counterframe baseline --force".`;
  return { baseline, problems: [{ ...problem, message }] };
}

/** A baseline as text: drafts by name, an anchor on each line, so that changes read well in a comparison. */
export function writeBaseline(baseline: Baseline): string {
  const drafts = [...baseline]
    .filter(([, anchors]) => anchors.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([draft, anchors]) =>
        `    ${JSON.stringify(draft)}: [\n${anchors.map((anchor) => `      ${JSON.stringify(anchor)}`).join(',\n')}\n    ]`,
    );
  return `{\n  "version": 1,\n  "drafts": {${drafts.length > 0 ? `\n${drafts.join(',\n')}\n  ` : ''}}\n}\n`;
}

/** The anchors without those that are named, each once. */
export function withoutAnchors(anchors: readonly Anchor[], named: readonly Anchor[]): readonly Anchor[] {
  const waiting = new Map<string, number>();
  for (const anchor of named) waiting.set(anchorKey(anchor), (waiting.get(anchorKey(anchor)) ?? 0) + 1);
  return anchors.filter((anchor) => {
    const count = waiting.get(anchorKey(anchor)) ?? 0;
    waiting.set(anchorKey(anchor), count - 1);
    return count <= 0;
  });
}

function parse(text: string): { readonly json: unknown } | { readonly problem: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
