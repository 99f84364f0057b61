import assert from 'node:assert/strict';
import { packPlan, unpackPlan } from '../server/core/plan-pack.ts';
import { builtin } from './support/engine.ts';

describe('plan as bytes', () => {
  it('comes back as it was', () => {
    const { plan } = builtin();
    const bytes = packPlan(plan);
    assert.deepEqual(packPlan(unpackPlan(bytes)), bytes);
    assert.deepEqual(withoutAbsent(unpackPlan(bytes)), withoutAbsent(plan));
  });

  it('is read from any place in memory', () => {
    const bytes = packPlan(builtin().plan);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    assert.deepEqual(Array.from(unpackPlan(moved.subarray(3)).program.leafWords), Array.from(builtin().plan.program.leafWords));
  });
});

/** A property that is undefined is as if it were not there. */
function withoutAbsent(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Int32Array);
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => [name, withoutAbsent(one)]),
  );
}
