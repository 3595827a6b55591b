import fc from 'fast-check';
import { conflictStates, type Conflict, type ConflictFrame } from '../../../src/analysis/index.js';

const ids = ['a', 'b', 'c', 'd'];

/** Frames with feasible states: shared options, moves that cannot be taken back, exclusions and merged states. */
function frames(parties: readonly string[], options: number): fc.Arbitrary<ConflictFrame> {
  const names = ids.slice(0, options);
  const taken = fc
    .dictionary(fc.constantFrom(...names), fc.boolean(), { minKeys: 2, maxKeys: 3 })
    .map((one) => ({ ...one }));
  return fc
    .record({
      owners: fc.array(fc.subarray([...parties], { minLength: 1, maxLength: 2 }), {
        minLength: options,
        maxLength: options,
      }),
      moves: fc.array(fc.constantFrom('both', 'both', 'on', 'off'), {
        minLength: options,
        maxLength: options,
      }),
      infeasible: fc.array(taken, { maxLength: 2 }),
      merged: fc.option(taken, { nil: undefined }),
    })
    .map(({ owners, moves, infeasible, merged }): ConflictFrame => ({
      parties,
      options: names.map((id, k) => ({ id, owners: owners[k]!, moves: moves[k]! as 'both' | 'on' | 'off' })),
      infeasible,
      ...(merged && { same: [{ id: 'merged', when: merged }] }),
    }))
    .filter((frame) => {
      try {
        return conflictStates(frame).length > 1;
      } catch {
        return false;
      }
    });
}

/** Conflicts with random rankings, with ties or strict. */
export function conflicts({
  parties = ['A', 'B', 'C'],
  options = 3,
  ties = true,
} = {}): fc.Arbitrary<Conflict> {
  return frames(parties, options).chain((frame) => {
    const states = conflictStates(frame).map(({ id }) => id);
    const ranking = fc
      .array(fc.integer({ min: 0, max: ties ? states.length - 1 : 1e6 }), {
        minLength: states.length,
        maxLength: states.length,
      })
      .map((scores) => {
        const order = states.map((id, s) => ({ id, at: ties ? scores[s]! : scores[s]! + s / states.length }));
        const places = [...new Set(order.map(({ at }) => at))].sort((x, y) => x - y);
        return places.map((place) => order.filter(({ at }) => at === place).map(({ id }) => id));
      });
    return fc.tuple(...parties.map(() => ranking)).map((rankings) => ({
      ...frame,
      preferences: Object.fromEntries(parties.map((id, i) => [id, rankings[i]!])),
    }));
  });
}
