import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { december2003, runTalks } from '../../../src/index.js';
import type { Run, Talks } from '../../../src/index.js';
import {
  agreed,
  attended,
  eventually,
  evaluate,
  forAllSeeds,
  not,
  scenarioNear,
} from '../../../src/testing/index.js';
import type { Claim, ClaimFailure } from '../../../src/testing/index.js';
import { accepted, coin } from './coin.js';
import { replayHint } from '../../../src/testing/claims/failureOf.js';

const near = scenarioNear(december2003, {
  vary: {
    'parties.US.mandate': { min: 0, max: 1 },
    'parties.US.trust.DPRK': { min: 0.05, max: 0.95, steps: 18 },
    'agents.US': ['verificationFirst', 'phasedConcessions'],
    'horizon.months': { min: 11, max: 61, steps: 10 },
  },
});

describe('a claim that does not hold', () => {
  const claim = eventually(agreed({ substance: true }));
  const found = fc.check(forAllSeeds(near, claim), { seed: 1, numRuns: 10 });
  const { failure, message } = found.errorInstance as ClaimFailure;

  test('is told by the differences to the baseline, the simulation seed and the reason', () => {
    expect(fc.defaultReportMessage(found)).toContain('Counterexample: [december2003]');
    expect(message).toBe(
      `The claim fails in december2003, simulation seed "${failure.seed!}": rounds 1 to 8, December 2003 to November 2005: no agreement of substance was signed` +
        replayHint,
    );
  });

  test('is replayed from the scenario and the simulation seed', () => {
    const again = evaluate(claim, runTalks(failure.scenario, { seed: failure.seed! }));
    expect(again).toMatchObject({ holds: false, reason: failure.reason });
  });

  test('is replayed by fast-check', () => {
    const { seed, counterexamplePath } = found;
    const replayed = fc.check(forAllSeeds(near, claim), {
      seed,
      path: counterexamplePath!,
      endOnFailure: true,
    });
    expect((replayed.errorInstance as ClaimFailure).message).toBe(message);
  });
});

test('a claim that holds passes', () => {
  fc.assert(forAllSeeds(december2003, not(agreed({ substance: true })), { seeds: 2 }), { numRuns: 1 });
});

describe('predicates', () => {
  const failureOf = (scenario: Talks, claim: Claim, seeds?: number | readonly string[]): ClaimFailure => {
    const found = fc.check(forAllSeeds(scenario, claim, seeds === undefined ? {} : { seeds }));
    return found.errorInstance as ClaimFailure;
  };

  test('fail by false and by an error, whose words are the reason and which is the cause', () => {
    expect(failureOf(coin(0.5), accepted).message).toMatch(
      /^The claim fails in coin, .*: the claim accepted is false of it\nFor its trace and .*talksReport/,
    );
    const claim = (): boolean => false;
    expect(failureOf(coin(0.5), claim).message).toMatch(/: the claim is false of it\n/);
    const slip = new Error('expected 3 to be 4');
    const thrown = failureOf(coin(1), () => {
      throw slip;
    });
    expect(thrown.failure.reason).toBe('expected 3 to be 4');
    expect(thrown.cause).toBe(slip);
  });

  test('fail at the first seed of the list that breaks them', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f'];
    const first = list.find((seed) => accepted(runTalks(coin(0.5), { seed })) === false);
    expect(failureOf(coin(0.5), accepted, list).failure.seed).toBe(first);
  });

  test('may leave out runs, but not all', () => {
    const even = (run: Run): boolean => {
      fc.pre(Number(run.trace.seed) % 2 === 0);
      return true;
    };
    fc.assert(forAllSeeds(coin(1), even));
    const none = fc.check(forAllSeeds(coin(1), even, { seeds: ['1', '3'] }));
    expect((none.errorInstance as Error).message).toMatch(
      /^Nothing put the claim to the test in coin \(triggered in none of 2 runs: fc.pre left it out in 2\)/,
    );
  });

  test('are not promises', () => {
    const late = (() => Promise.resolve(true)) as unknown as Claim;
    expect(failureOf(coin(1), late)).toMatchObject({ code: 'invalid-option' });
  });
});

test('talks that cannot be played fail the claim, and say why', () => {
  const talks = {
    ...coin(1),
    agents: { ...coin(1).agents, B: { name: 'mute', parameters: {}, decide: () => null as never } },
  };
  const { failure } = fc.check(forAllSeeds(talks, () => true)).errorInstance as ClaimFailure;
  expect(failure.reason).toMatch(/^the talks could not be played: Agent "mute" of B/);
  expect(failure.trace).toBeUndefined();
});

test('a scenario is played once, however often the property runs', () => {
  let runs = 0;
  fc.assert(forAllSeeds(coin(1), () => void runs++, { seeds: 5 }));
  expect(runs).toBe(5);
});

test('a slip in a formula or an option is told at once', () => {
  expect(() => forAllSeeds(near, attended('USA'))).toThrow(expect.objectContaining({ code: 'unknown-name' }));
  expect(() => forAllSeeds(near, accepted, { seed: 3 } as object)).toThrow(/Did you mean "seeds"/);
  expect(() => forAllSeeds(near, accepted, { seeds: 0 })).toThrow(
    expect.objectContaining({ code: 'invalid-option' }),
  );
  expect(() => forAllSeeds({} as Talks, accepted)).toThrow(
    expect.objectContaining({ code: 'invalid-option' }),
  );
});

test('what it returns is an ordinary property of one scenario', () => {
  expectTypeOf(forAllSeeds(near, accepted)).toEqualTypeOf<fc.IPropertyWithHooks<[Talks]>>();
  expectTypeOf(forAllSeeds).parameter(1).toEqualTypeOf<Claim>();
});
