import type { Compiled, Finding } from '../core/index.ts';

/** How many findings or counter-frames each code has, by the title of the code, most first. */
export function countByTitle(findings: readonly Pick<Finding, 'code'>[], compiled: Compiled): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) {
    const title = compiled.codes.get(code)?.title ?? code;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
