import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeScenario } from '../../../src/scenario/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { metamorphic, scenarioNear } from '../../../src/testing/index.js';
import type { Run } from '../../../src/talks/index.js';
import { game, mandate } from './games.js';
import { replayHint } from '../../../src/testing/claims/failureOf.js';

const messageOf = (property: fc.IProperty<[Talks]>): string => {
  const { failed, errorInstance } = fc.check(property, { numRuns: 1 });
  return failed ? (errorInstance as Error).message : 'kept';
};
const widened = (talks: typeof game): typeof game =>
  changeScenario(talks, { parties: { South: { mandate: 0.9 } } });

describe('metamorphic', () => {
  test('shows the relation both runs, from the same seed', () => {
    const seen: string[][] = [];
    const property = metamorphic(
      {
        transform: widened,
        relation: (source, followUp) => {
          seen.push([source.trace.seed, followUp.trace.seed]);
          expect(mandate(followUp)).toBe(0.9);
          return mandate(source) < mandate(followUp);
        },
      },
      game,
      { seeds: ['a', 'b'] },
    );
    fc.assert(property, { numRuns: 1 });
    expect(seen).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });

  test('says where the runs part', () => {
    const claim = { transform: widened, relation: () => false };
    expect(messageOf(metamorphic(claim, game, { seeds: 1 }))).toBe(
      'The relation fails in tiny, simulation seed "1": the runs part in round 1, at event 0 (began)' +
        replayHint,
    );
    const same = { ...claim, transform: (talks: typeof game) => talks };
    expect(messageOf(metamorphic(same, game, { seeds: 1 }))).toContain('alike, event for event');
  });

  test('takes the words of an assertion, and leaves out what misses a precondition', () => {
    const thrown = {
      transform: widened,
      relation: () => {
        throw new Error('Seoul was heard');
      },
    };
    expect(messageOf(metamorphic(thrown, game, { seeds: 1 }))).toContain('seed "1": Seoul was heard');
    const left = {
      transform: widened,
      relation: (source: { trace: { seed: string } }) => {
        fc.pre(source.trace.seed !== '1');
        return false;
      },
    };
    expect(messageOf(metamorphic(left, game, { seeds: 1 }))).not.toContain('fails in');
    expect(messageOf(metamorphic(left, game, { seeds: 2 }))).toContain('seed "2"');
  });

  test('an arbitrary shrinks to the scenario that it needs', () => {
    const scenarios = scenarioNear(game, {
      vary: { 'parties.South.mandate': { min: 0.2, max: 1, steps: 8 } },
    });
    const wider = metamorphic(
      { transform: (talks) => talks, relation: (run) => mandate(run) > 0.35 },
      scenarios,
      {
        seeds: 1,
      },
    );
    const { counterexample } = fc.check(wider, { seed: 3, numRuns: 50 });
    expect(counterexample![0].parties[1]!.mandate).toBeCloseTo(0.3, 12);
  });

  test('refuses what is no claim', () => {
    expect(() => metamorphic({} as never, game)).toThrow(/transform: .*\n.*relation: /);
    const number = metamorphic({ transform: widened, relation: () => 3 as never }, game, { seeds: 1 });
    expect(messageOf(number)).toContain('relation: Expected true or false, but found 3.');
  });

  test('refuses a relation that returns nothing: it would hold of every pair', () => {
    const silent = { transform: widened, relation: (run: Run) => void (mandate(run) > 2) };
    const found = fc.check(metamorphic(silent as never, game, { seeds: 1 }));
    expect(found.errorInstance).toMatchObject({
      code: 'invalid-option',
      issues: [{ path: 'relation', received: 'nothing' }],
    });
    expect((found.errorInstance as Error).message).toContain('assertions end in: return true');
  });
});
