import type { Random } from './random.ts';

/** A place as the protocol counts it: UTF-16 units of a line. */
export type Place = { readonly line: number; readonly character: number };
export type Change = { readonly range?: { readonly start: Place; readonly end: Place }; readonly text: string };

const pieces = [
  'Officers rescued fourteen trafficked workers from a farm.',
  'Victims of sex trafficking are lured by criminals.',
  'Each State Party shall, where appropriate, support workers.',
  '“Victim” means a person who was harmed.',
  '# Plan',
  '1. Protect victims.',
  '- prostituted women',
  '<!-- counterframe-ignore agency/rescue: quoted -->',
  'modern slavery',
  '\u{1f600}',
  'ﬁght tra\u0301fficking',
  '\u202eevil\u202c',
  '\ud800',
  '\r\n',
  '\n',
  '\n\n',
  '\r',
  ' ',
  '```',
  '| a | b |',
  '\u2028',
] as const;

export function textFrom(random: Random, most = 30): string {
  return Array.from({ length: random.below(most) }, () => random.of(pieces) + (random.chance(0.3) ? '\n\n' : ' ')).join('');
}

/** A place that need not be one: beyond the text, negative, inside of a pair. */
export function placeIn(text: string, random: Random): Place {
  if (random.chance(0.1))
    return random.of([
      { line: 1e9, character: 0 },
      { line: -1, character: -1 },
      { line: 0, character: 2 ** 31 - 1 },
    ]);
  const lines = linesOf(text);
  const line = random.below(lines.length + (random.chance(0.1) ? 3 : 0));
  return { line, character: random.below((lines[line]?.length ?? 0) + 3) };
}

/** What an editor holds after a change, by the words of the protocol: places outside are moved to the nearest place inside. */
export function changed(text: string, { range, text: added }: Change): string {
  if (!range) return added;
  const [start, end] = [offsetOf(text, range.start), offsetOf(text, range.end)].sort((a, b) => a - b) as [number, number];
  return text.slice(0, start) + added + text.slice(end);
}

function offsetOf(text: string, { line, character }: Place): number {
  const lines = linesOf(text);
  if (line < 0) return 0;
  if (line >= lines.length) return text.length;
  const start = lines.slice(0, line).join('').length;
  return start + Math.max(0, Math.min(character, lines[line]!.replace(/[\r\n]+$/, '').length));
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$|(?<![^\r\n])$/g) ?? [''];
}
