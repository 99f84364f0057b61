import { codePointsOf } from '../core/coding/code-points.ts';
import type { Analysis, Source, Span } from '../core/index.ts';

/**
 * What was found without what the lexicons say of it anyway, for runs over millions of texts. Offsets are UTF-16, half-open, or
 * code points where those are asked for.
 */
export function compactRecord({ text }: Source, analysis: Analysis, { codePoints = false }: { readonly codePoints?: boolean }): object {
  const { findings, counter, problems, words } = analysis;
  const at = codePoints && findings.length + counter.length > 0 ? codePointsOf(text).fromUtf16 : (offset: number) => offset;
  const place = ({ start, end }: Span) => ({ start: at(start), end: at(end) });
  return {
    words,
    findings: findings.map(({ code, entry, severity, span }) => ({ code, entry, severity, ...place(span) })),
    counter: counter.map(({ code, entry, span }) => ({ code, entry, ...place(span) })),
    problems: problems.map(({ message }) => ({ message })),
  };
}
