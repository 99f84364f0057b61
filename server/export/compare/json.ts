import { directionOf } from '../../core/compare/strength.ts';
import type { FindingChange, Passages, Provision, Span } from '../../core/index.ts';
import { createLocator } from '../lines.ts';
import { findingRecord, type Locate, measureRecord, placeOf, toJson } from '../record.ts';
import { difference, rateRows } from './rates.ts';
import { type Compared, type ComparedVersion, kinds } from './subject.ts';

/** The comparison for programs: the fields documented in docs/compare.md. */
export function comparisonJson(compared: Compared): string {
  const { version, compiled, before, now, comparison } = compared;
  const [old, young] = [createLocator(before.source.text), createLocator(now.source.text)];
  const change = (one: FindingChange) => ({
    kind: one.kind,
    ...(one.before && { before: findingRecord(one.before, old, compiled) }),
    ...(one.now && { now: findingRecord(one.now, young, compiled) }),
    passages: passagesRecord(one.passages, old, young, before, now),
  });
  const { matched, added, removed } = comparison.provisions;
  const record = {
    version,
    before: versionRecord(before),
    now: versionRecord(now),
    sentences: comparison.sentences,
    counts: Object.fromEntries(kinds.map((kind) => [kind, comparison.findings.filter((one) => one.kind === kind).length])),
    findings: comparison.findings.map(change),
    measures: comparison.measures.map(({ code, before: own, now: other }) => ({
      code,
      ...(own && { before: measureRecord(own, old) }),
      ...(other && { now: measureRecord(other, young) }),
    })),
    provisions: {
      moved: matched
        .filter(({ moved }) => moved)
        .map((one) => ({
          direction: directionOf(one.before.strength, one.now.strength),
          before: provisionRecord(one.before, old, before),
          now: provisionRecord(one.now, young, now),
        })),
      kept: matched.filter(({ moved }) => !moved).length,
      added: added.map((one) => provisionRecord(one, young, now)),
      removed: removed.map((one) => provisionRecord(one, old, before)),
    },
    profile: {
      findings: rateRows(compared, 'findings').map((row) => ({ ...row, difference: Number(difference(row.before.count, row.now.count)) })),
      counter: rateRows(compared, 'counter').map((row) => ({ ...row, difference: Number(difference(row.before.count, row.now.count)) })),
    },
  };
  return `${toJson(record)}\n`;
}

function versionRecord({ path, source, words }: ComparedVersion) {
  const { reading } = source.layout ?? {};
  return { path, format: source.format, words, ...(reading !== undefined && { reading }) };
}

function passagesRecord(
  { before, now, isMoved, isSame }: Passages,
  old: Locate,
  young: Locate,
  from: ComparedVersion,
  to: ComparedVersion,
) {
  return {
    ...(before && { before: passage(before, old, from) }),
    ...(now && { now: passage(now, young, to) }),
    moved: isMoved === true,
    same: isSame === true,
  };
}

function passage(span: Span, locate: Locate, { source }: ComparedVersion) {
  return { ...placeOf(span, locate), text: source.text.slice(span.start, span.end) };
}

function provisionRecord({ span, subject, strength, cue, softened, place }: Provision, locate: Locate, { source }: ComparedVersion) {
  return {
    ...(place !== undefined && { place }),
    ...placeOf(span, locate),
    subject,
    strength,
    cue: source.text.slice(cue.start, cue.end),
    ...(softened && { softened: source.text.slice(softened.start, softened.end) }),
  };
}
