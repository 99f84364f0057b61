import type { Found } from '../../core/coding/types.ts';

const LAST = /^(?:([\s\S]*)\n)?entry (\S+?)(?:, (warning|information|hint))?(, counter-frame)?(?:, at (.+))?$/;

/** What the machine knows of a coding, for readers of other programs; the sentence's span has no place there. */
export function foundText({ entry, isCounter, severity, message, place }: Found): string {
  const about = [`entry ${entry}`, severity, isCounter ? 'counter-frame' : undefined, place === undefined ? undefined : `at ${place}`];
  const line = about.filter((part) => part !== undefined).join(', ');
  return message === undefined ? line : `${message}\n${line}`;
}

/** The same read back; undefined where a text is none of ours. */
export function foundIn(text: string): Found | undefined {
  const match = LAST.exec(text);
  if (!match) return undefined;
  const [, message, entry, severity, counter, place] = match;
  return {
    entry: entry!,
    isCounter: counter !== undefined,
    ...(severity !== undefined && { severity: severity as Found['severity'] }),
    ...(message !== undefined && { message }),
    ...(place !== undefined && { place }),
  };
}
