import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../../src/ensemble/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import {
  fingerprint,
  openTalks,
  rulebookOf,
  runTalks,
  sampleMove,
  withAgent,
} from '../../../src/talks/index.js';
import type { Agent, Talks } from '../../../src/talks/index.js';
import { forAllSeeds } from '../../../src/testing/index.js';
import { seeds, talks } from '../arbitraries.js';
import { vandal, vandalised, type Damage } from '../vandal.js';

const thawed = (scenario: Talks): Talks => ({
  ...structuredClone({ ...scenario, agents: {} }),
  agents: { ...scenario.agents },
});
const printOf = (scenario: Talks, seed: string): string => fingerprint(runTalks(scenario, { seed }).trace);

describe('an agent that writes to everything it can reach changes no fact of this or a later run', () => {
  const damage: Damage = { reached: 0, written: 0 };

  const expectUnharmed = async (scenario: Talks, seed: string): Promise<void> => {
    const before = printOf(scenario, seed);
    const wrecked = vandalised(scenario, damage);
    expect(printOf(wrecked, seed)).toBe(before);
    const session = openTalks(wrecked, { seed });
    await session.run();
    expect(fingerprint(session.trace)).toBe(before);
    expect(printOf(scenario, seed)).toBe(before);
    expect(printOf(thawed(scenario), seed)).toBe(before);
  };

  test('in both drivers, in generated talks', async () => {
    await fc.assert(fc.asyncProperty(talks, seeds, expectUnharmed), { numRuns: 4, seed: 71 });
    expect(damage.reached).toBeGreaterThan(10_000);
    expect(damage.written).toBeGreaterThan(1000); // its own copies of moves, and itself
  }, 120_000);

  test('in both drivers, in December 2003', async () => {
    await expectUnharmed({ ...december2003, horizon: { rounds: 2 } }, '1');
  }, 120_000);

  test('in an ensemble and in claims', async () => {
    const scenario = withAgent({ ...december2003, horizon: { rounds: 2 } }, 'US', december2003.agents.US!);
    const wrecked = withAgent(scenario, 'US', vandal(december2003.agents.US!, damage));
    const metrics = ['settlement', 'sessions'] as const;
    const options = { runs: 2, seed: '1', metrics, rows: true, workers: 0 };
    const plain = await runEnsemble(scenario, options);
    expect((await runEnsemble(wrecked, options)).rows).toEqual(plain.rows);
    const prints: string[] = [];
    fc.assert(
      forAllSeeds(
        wrecked,
        ({ trace }) => {
          prints.push(fingerprint(trace));
          return fingerprint(trace) === printOf(scenario, trace.seed);
        },
        { seeds: 2 },
      ),
    );
    expect(prints.length).toBeGreaterThanOrEqual(2);
  }, 120_000);
});

describe('what the library did not freeze', () => {
  test('is not frozen by a run, and may be changed between runs', () => {
    const mine = thawed({ ...december2003, horizon: { rounds: 2 } });
    const text = JSON.stringify(mine);
    const first = runTalks(mine, { seed: '1' });
    expect(Object.isFrozen(mine)).toBe(false);
    expect(Object.isFrozen(mine.parties)).toBe(false);
    expect(Object.isFrozen(mine.agents)).toBe(false);
    expect(JSON.stringify(mine)).toBe(text);
    expect(Object.isFrozen(first.trace.scenario.parties[0])).toBe(true);
    (mine.horizon as { rounds: number }).rounds = 1;
    const second = runTalks(mine, { seed: '1' });
    expect(second.outcome.rounds).toBe(1);
    expect(second.trace.scenarioHash).not.toBe(first.trace.scenarioHash);
    expect(first.trace.scenario.horizon.rounds).toBe(2);
  });

  test('its rulebook is made anew, and frozen', () => {
    const mine = thawed(december2003);
    expect(rulebookOf(mine)).not.toBe(rulebookOf(mine));
    expect(Object.isFrozen(rulebookOf(mine).rules.parties)).toBe(true);
    expect(rulebookOf(december2003)).toBe(rulebookOf(december2003));
  });
});

test('an agent of one’s own can neither keep the chance it was lent nor rename its streams', () => {
  const model = december2003.agents.ROK!;
  let kept: ReturnType<Parameters<Agent['decide']>[1]> | undefined;
  let failed: unknown;
  const keeper: Agent = {
    name: 'keeper',
    parameters: {},
    decide(observation, random) {
      if (kept === undefined) kept = random('any');
      else {
        try {
          kept.next();
        } catch (error) {
          failed = error;
        }
      }
      return model.decide(observation, random);
    },
  };
  runTalks(withAgent({ ...december2003, horizon: { rounds: 1 } }, 'ROK', keeper), { seed: '1' });
  expect(failed).toMatchObject({ code: 'invalid-option' });
  expect(Object.isFrozen(kept)).toBe(true);
});

test('what agents are lent shares nothing that can be overwritten, and its members may be taken out', () => {
  const lent: ReturnType<Parameters<Agent['decide']>[1]>[] = [];
  const counts: number[] = [];
  const taker: Agent = {
    name: 'taker',
    parameters: {},
    decide(observation, random) {
      const stream = random('any');
      const { next } = stream;
      counts.push(stream.used, next() < 1 ? stream.used : NaN);
      lent.push(stream);
      return sampleMove(observation, random);
    },
  };
  runTalks(withAgent({ ...december2003, horizon: { rounds: 1 } }, 'ROK', taker), { seed: '1' });
  expect(counts.slice(0, 2)).toEqual([0, 1]);
  const [one, other] = lent;
  const shared = Object.getPrototypeOf(one) as object;
  expect(shared).toBe(Object.getPrototypeOf(other));
  expect(Object.isFrozen(shared)).toBe(true);
  // One getter for all: V8 keeps those of literals, and what they see, until it collects the whole heap.
  expect(Object.getOwnPropertyDescriptor(shared, 'used')?.get).toBeTypeOf('function');
});
