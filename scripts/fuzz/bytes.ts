import fc from 'fast-check';

/** How a file is damaged: bytes set, stretches cut out, written twice or moved. Places are shares of its length. */
type Damage = { readonly kind: 'set' | 'cut' | 'double' | 'end'; readonly at: number; readonly length: number; readonly byte: number };

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'cut', 'double', 'end'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  byte: fc.nat(255),
});

/** The file after some damage. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.array(damage, { minLength: 1, maxLength: 6 }).map((damages) => damages.reduce(apply, whole));
}

function apply(bytes: Uint8Array, { kind, at: share, length, byte }: Damage): Uint8Array {
  const at = Math.floor(share * bytes.length);
  switch (kind) {
    case 'set':
      return bytes.map((old, index) => (index === at ? byte : old));
    case 'cut':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 'double':
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 'end':
      return bytes.subarray(0, at);
  }
}
