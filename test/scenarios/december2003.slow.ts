import { beforeAll, describe, expect, test } from 'vitest';
import type * as Library from '../../src/index.js';
import type { Run, Talks } from '../../src/talks/index.js';

// A thousand runs: the build plays them several times faster than the sources under the test runner.
const built = new URL('../../dist/index.js', import.meta.url).href;
const { december2003, isSubstance, phasedConcessions, rulebookOf, runTalks, withAgent } = (await import(
  built
)) as typeof Library;

const SEEDS = Array.from({ length: 500 }, (_, place) => `targets-${place}`);

interface Summary {
  readonly kind: string;
  readonly substance: boolean;
  readonly early: boolean;
  readonly rollbacks: readonly number[];
}

function summary({ outcome, trace }: Run, scenario: Talks): Summary {
  let sessions = 0;
  let early = false;
  for (const event of trace.events) {
    if (event.type === 'convened' && event.held) sessions += 1;
    if (event.type === 'agreed' && sessions <= 2 && isSubstance(rulebookOf(scenario), event.deal))
      early = true;
  }
  const signed = outcome.agreements.filter(({ substance }) => substance);
  const rollbacks = signed.map(({ levels }) => levels.rollback!);
  return { kind: outcome.kind, substance: signed.length > 0, early, rollbacks };
}

function play(scenario: Talks): Summary[] {
  return SEEDS.map((seed) => summary(runTalks(scenario, { seed }), scenario));
}

const share = (runs: readonly Summary[], holds: (run: Summary) => boolean): number =>
  runs.filter(holds).length / runs.length;

describe('over 500 seeds', () => {
  let base: Summary[];
  let phased: Summary[];

  beforeAll(() => {
    base = play(december2003);
    phased = play(withAgent(december2003, 'US', phasedConcessions()));
  }, 300_000);

  test('C4, C11: most talks come to nothing of substance', () => {
    expect(share(base, ({ substance }) => !substance)).toBeGreaterThan(0.5);
  });

  test('C10: nothing of substance in the first two sessions in at least 85 %', () => {
    expect(share(base, ({ early }) => !early)).toBeGreaterThanOrEqual(0.85);
  });

  test('C13: phased concessions bring more agreements of substance, the paired 95 % interval above 0', () => {
    const differences = phased.map((run, place) => Number(run.substance) - Number(base[place]!.substance));
    const mean = differences.reduce((sum, value) => sum + value, 0) / SEEDS.length;
    const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (SEEDS.length - 1);
    expect(mean - 1.96 * Math.sqrt(variance / SEEDS.length)).toBeGreaterThan(0);
  });

  test('C18: most of those deals leave rollback short of complete', () => {
    const rollbacks = phased.flatMap((run) => run.rollbacks);
    expect(rollbacks.filter((level) => level < 4).length / rollbacks.length).toBeGreaterThan(0.5);
  });

  test('no policy decides everything: either way some runs agree and some do not', () => {
    for (const runs of [base, phased]) {
      const agreed = share(runs, ({ substance }) => substance);
      expect(agreed).toBeGreaterThan(0);
      expect(agreed).toBeLessThan(1);
    }
  });
});
