import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verificationFirst } from '../../../src/agents/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks } from '../../../src/talks/index.js';
import type { Agent } from '../../../src/talks/index.js';
import {
  evaluate,
  eventually,
  forAllSeeds,
  levers,
  not,
  scenarioDifferences,
  scenarioNear,
  walkedOut,
} from '../../../src/testing/index.js';
import type { ClaimFailure } from '../../../src/testing/index.js';

const model = verificationFirst();

/** Washington with a mistake: where its capital allows it something, it walks out of the plenary. */
const abrupt: Agent = {
  name: 'abrupt',
  parameters: model.parameters,
  decide: (observation, random) => {
    const { phase, sessions } = observation.public;
    const walks = phase === 'plenary' && sessions < 2 && observation.own.mandate > 0.32;
    return walks ? { kind: 'walkOut' } : model.decide(observation, random);
  },
};

const { trust, mandates, monitoring, provocations, horizon } = levers;
const near = scenarioNear(december2003, {
  vary: { ...trust, ...mandates, ...monitoring, ...provocations, ...horizon, 'agents.US': [model, abrupt] },
});

describe('a mistake in one seat that shows under some mandates only', () => {
  const claim = not(eventually(walkedOut('US')));
  const property = forAllSeeds(near, claim, { seeds: 3 });
  const found = fc.check(property, { seed: 2003 });
  const { failure, message } = found.errorInstance as ClaimFailure;

  test('is found within 100 scenarios', () => {
    expect(found.failed).toBe(true);
  });

  test('shrinks to the two deviations that it needs, the number as small as can be', () => {
    expect(scenarioDifferences(december2003, failure.scenario).map(({ path, to }) => [path, to])).toEqual([
      // The least whose interval reaches what the mistake needs.
      ['parties.US.mandate', '0.3 (0.25 … 0.35)'],
      ['agents.US', 'abrupt'],
    ]);
    expect(message).toMatch(
      /^The claim fails in december2003, simulation seed "\d": round \d+, .*walked out/,
    );
  });

  test('is replayed from the simulation seed that is printed', () => {
    const [, seed] = /simulation seed "(.*?)"/.exec(message)!;
    const run = runTalks(failure.scenario, { seed: seed! });
    expect(run.trace).toEqual(failure.trace);
    expect(evaluate(claim, run)).toMatchObject({ holds: false, reason: failure.reason });
  });
});
