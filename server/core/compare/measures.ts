import { normalize } from '../match/tokens.ts';
import type { Measure } from '../types.ts';
import type { MeasureChange } from './types.ts';
import type { Version } from './version.ts';

/** Measures of both versions by their code, and of a section by its heading too. */
export function measureChanges(before: Version, now: Version): readonly MeasureChange[] {
  const free = new Set(now.analysis.scope);
  const partners = new Map<Measure, Measure>();
  const headed = (measure: Measure, { source }: Version) =>
    `${measure.code} ${normalize(source.text.slice(measure.span.start, measure.span.end).replace(/\W+/g, ' '))}`;
  const keys: readonly ((measure: Measure, version: Version) => string)[] = [headed, ({ code }) => code];
  for (const keyOf of keys) {
    for (const measure of before.analysis.scope.filter((one) => !partners.has(one))) {
      const found = [...free].find((one) => keyOf(one, now) === keyOf(measure, before));
      if (!found) continue;
      free.delete(found);
      partners.set(measure, found);
    }
  }
  const changes = before.analysis.scope.map((measure): MeasureChange => {
    const partner = partners.get(measure);
    return { code: measure.code, before: measure, ...(partner && { now: partner }) };
  });
  return [...changes, ...[...free].map((measure) => ({ code: measure.code, now: measure }))];
}
