import assert from 'node:assert/strict';
import { packPlan, unpackPlan } from '../server/core/plan-pack.ts';
import { builtin } from './support/engine.ts';

describe('plan as bytes', () => {
  it('comes back as it was', () => {
    const { plan } = builtin();
    const bytes = packPlan(plan);
    assert.deepEqual(packPlan(unpackPlan(bytes)), bytes);
    assert.deepEqual(unpackPlan(bytes).entries, JSON.parse(JSON.stringify(plan.entries)));
    assert.deepEqual(Array.from(unpackPlan(bytes).program.nodes), Array.from(plan.program.nodes));
  });

  it('is read from any place in memory', () => {
    const bytes = packPlan(builtin().plan);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    assert.deepEqual(Array.from(unpackPlan(moved.subarray(3)).program.leafWords), Array.from(builtin().plan.program.leafWords));
  });
});
