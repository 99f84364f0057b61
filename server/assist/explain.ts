import { type Count, figures } from '../core/evaluate/figures.ts';
import type { Compiled } from '../core/index.ts';
import { countedTitles } from '../core/topics/selected.ts';
import { cleanLine } from '../export/clean.ts';
import { guidance } from './guidance.ts';
import type { AccuracyRecord, CodeRecord, CodeRow } from './records.ts';
import { sourceRecords } from './sources.ts';

/** Measured counts by code, as in docs/accuracy.json. */
export type Counts = Readonly<Record<string, Count>>;

const EXAMPLES = 4;

/** What a code means, or undefined where there is no such code. */
export function codeRecord(code: string, compiled: Compiled, counts: Counts): CodeRecord | undefined {
  const about = compiled.codes.get(code);
  if (!about) return undefined;
  const examples = (kind: 'flagged' | 'clean') => about.entries.flatMap((entry) => entry.examples[kind]).slice(0, EXAMPLES);
  const count = Object.hasOwn(counts, code) ? counts[code] : undefined;
  return {
    code,
    title: cleanLine(about.title),
    severity: severityOf(about),
    critique: cleanLine(about.critique),
    question: cleanLine(about.ask),
    found: examples('flagged').map((text) => cleanLine(text.replace(/[{}]/g, ''))),
    notFound: examples('clean').map(cleanLine),
    ...(about.counts && { counted: countedTitles(about, compiled).map(cleanLine) }),
    suggestions: about.instead.map(cleanLine),
    sources: sourceRecords(about.sources, compiled),
    ...(about.limits !== undefined && { limits: cleanLine(about.limits) }),
    ...(count && { accuracy: accuracyRecord(count) }),
    guidance,
  };
}

export function codeRows({ codes }: Compiled): readonly CodeRow[] {
  return [...codes].map(([code, about]) => ({ code, title: cleanLine(about.title), severity: severityOf(about) }));
}

function severityOf({ counter, severity }: { readonly counter: boolean; readonly severity: string }): string {
  return counter ? 'counter-frame' : severity;
}

function accuracyRecord(count: Count): AccuracyRecord {
  const { hit, extra, missed, precision, recall } = figures(count);
  return { hit, extra, missed, ...(hit + extra > 0 && { precision }), ...(hit + missed > 0 && { recall }) };
}
