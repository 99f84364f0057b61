import fc from 'fast-check';
import { markupOf, piecesOf, type TextFormat } from './pieces.ts';
import { samples } from './samples.ts';

type Change = readonly [at: number, cut: number, put: string];

/** A sample with pieces cut out and put in anywhere. */
function changed(format: TextFormat): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(600), fc.nat(12), fc.constantFrom('', ...piecesOf(format)));
  return fc
    .array(change as fc.Arbitrary<Change>, { maxLength: 10 })
    .map((changes) => changes.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), samples[format]));
}

/** Pieces in any order. */
function spliced(format: TextFormat): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...piecesOf(format)), { maxLength: 80 }).map((parts) => parts.join(''));
}

/** A few pieces, repeated and nested: deep, long or both. */
function repeated(format: TextFormat, most: number): fc.Arbitrary<string> {
  const few = fc
    .array(fc.constantFrom(...markupOf(format), ...piecesOf(format)), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''));
  return fc
    .tuple(few, few, few, fc.integer({ min: 1, max: most }))
    .map(([open, inner, close, times]) => open.repeat(times) + inner + close.repeat(times));
}

/** Any text in a format; what is repeated is so `most` times at most. */
export function anyText(format: TextFormat, most = 300): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: changed(format) },
    { weight: 4, arbitrary: spliced(format) },
    { weight: 2, arbitrary: repeated(format, most) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
    },
  );
}
