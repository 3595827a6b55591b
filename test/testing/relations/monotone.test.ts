import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { agreed, eventually, monotone, scenarioNear } from '../../../src/testing/index.js';
import type { MonotoneClaim } from '../../../src/testing/index.js';
import { runTalks } from '../../../src/talks/index.js';
import type { Run, Talks } from '../../../src/talks/index.js';
import { drawn, game, mandate } from './games.js';
import { replayHint } from '../../../src/testing/claims/failureOf.js';

const values = [0.2, 0.4, 0.6];
const lever = { path: 'parties.South.mandate', values };
const claim: MonotoneClaim = { lever, measure: mandate, direction: 'nondecreasing', per: 'seed' };

/** Reads a measurement off a table: a row per seed, a column per setting. */
const table =
  (rows: readonly (readonly number[])[]) =>
  (run: Run): number =>
    rows[Number(run.trace.seed) - 1]![values.indexOf(mandate(run))]!;
const cell = fc.integer({ min: 0, max: 3 });
const tables = fc.array(
  fc.tuple(cell, cell, cell).map((row) => row.sort()),
  { minLength: 1, maxLength: 3 },
);
const messageOf = (property: fc.IProperty<[Talks]>, numRuns = 1): string => {
  const { failed, errorInstance } = fc.check(property, { numRuns });
  return failed ? (errorInstance as Error).message : 'kept';
};

describe('per seed', () => {
  test('fails exactly where some seed goes the wrong way between neighbours', () => {
    const mixed = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.oneof(tables, mixed), fc.boolean(), (rows, up) => {
        const direction = up ? 'nondecreasing' : 'nonincreasing';
        const property = monotone({ ...claim, measure: table(rows), direction }, game, {
          seeds: rows.length,
          allowVacuous: true,
        });
        const sign = up ? 1 : -1;
        const kept = rows.every(([a, b, c]) => sign * (b - a) >= 0 && sign * (c - b) >= 0);
        expect(fc.check(property, { numRuns: 1 }).failed).toBe(!kept);
      }),
      { numRuns: 25 },
    );
  });

  test('names the scenario, the seed, the two settings and what was measured', () => {
    const measure = table([
      [1, 1, 2],
      [1, 3, 2],
    ]);
    expect(messageOf(monotone({ ...claim, measure }, game, { seeds: 2 }))).toBe(
      'In tiny, simulation seed "2", turning parties.South.mandate from 0.4 to 0.6 lowers the measure from 3 to 2' +
        replayHint,
    );
    const steps = { name: 'patience', values: [1, 2], set: () => game };
    const up = monotone({ ...claim, lever: steps, measure: () => true }, game, { seeds: 1 });
    expect(messageOf(up)).toMatch(/^Nothing put the claim to the test in tiny .*stayed where it was in 1/);
  });

  test('a formula counts as yes or no, and rounding within the tolerance as nothing', () => {
    const formula = monotone({ ...claim, measure: eventually(agreed()) }, game, {
      seeds: 3,
      allowVacuous: true,
    });
    expect(messageOf(formula)).toMatch(/^kept$|from true to false/);
    const rounded = { ...claim, measure: (run: Run) => 1 - 1e-9 * mandate(run) };
    expect(messageOf(monotone(rounded, game, { seeds: 1 }))).toContain('lowers');
    const within = monotone({ ...rounded, tolerance: 1e-6 }, game, { seeds: 1, allowVacuous: true });
    expect(messageOf(within)).toBe('kept');
  });

  test('a scenario that passed is not played again', () => {
    let measured = 0;
    const counting = (run: Run): number => ((measured += 1), mandate(run));
    fc.assert(monotone({ ...claim, measure: counting }, game, { seeds: 2 }), { numRuns: 50 });
    expect(measured).toBe(2 * values.length);
  });

  test('an arbitrary shrinks to the baseline where the claim fails everywhere', () => {
    const scenarios = scenarioNear(game, { vary: { 'parties.North.mandate': { min: 0.2, max: 1 } } });
    const { counterexample, failed } = fc.check(
      monotone({ ...claim, direction: 'nonincreasing' }, scenarios, { seeds: 1 }),
      { numRuns: 5, seed: 1 },
    );
    expect(failed).toBe(true);
    expect(counterexample![0].parties[0]!.mandate).toBe(game.parties[0]!.mandate);
  });

  test('turning a number that is drawn elsewhere moves no other draw', () => {
    const short = changeScenario(december2003, { horizon: { rounds: 1 } });
    const seen = new Set<string>();
    const measure = ({ trace }: Run): number => {
      const [began] = trace.events;
      const { US, ...others } = began?.type === 'began' ? began.private : {};
      seen.add(JSON.stringify({ others, trust: US!.trust, mandate: US!.mandate }));
      return US!.noDeal;
    };
    const wider = { path: 'parties.US.noDeal', values: [0.1, 0.2] } as const;
    expect(messageOf(monotone({ ...claim, lever: wider, measure }, short, { seeds: ['1'] }))).toBe('kept');
    measure(runTalks(short, { seed: '1' }));
    expect(seen.size).toBe(1);
  });
});

describe('in the mean', () => {
  const mean: MonotoneClaim = { ...claim, per: 'mean' };

  test('bears single seeds that go the wrong way, and says what fresh seeds say where it fails', () => {
    const noisy = (slope: number) => (run: Run) => slope * mandate(run) + drawn(run) * (mandate(run) - 0.3);
    expect(messageOf(monotone({ ...claim, measure: noisy(0.05) }, game))).toContain('lowers the measure');
    expect(messageOf(monotone({ ...mean, measure: noisy(0.05) }, game))).toBe('kept');
    expect(messageOf(monotone({ ...mean, measure: noisy(-1) }, game))).toMatch(
      /^In tiny, turning \S+ from 0.2 to 0.4 lowers the mean from -0.\d+ to -0.\d+ on 32 seeds \(1 to 32\); on 32 others \(1\/fresh, .* 32\/fresh\) from -0.2 to -0.4, difference -0.\d+ \(95 % interval -0.\d+ to -0.\d+\)$/,
    );
    const down = monotone({ ...mean, direction: 'nonincreasing', measure: noisy(1) }, game);
    expect(messageOf(down)).toContain('raises the mean');
  });

  test('one seed in ten says nothing of the mean, nine in ten do', () => {
    const wrongOn = (some: (seed: number) => boolean) => (run: Run) =>
      some(Number.parseInt(run.trace.seed)) && mandate(run) > 0.5 ? 0 : 1;
    expect(messageOf(monotone({ ...mean, measure: wrongOn((k) => k % 10 === 0) }, game))).toBe('kept');
    expect(messageOf(monotone({ ...mean, measure: wrongOn((k) => k % 10 !== 0) }, game))).toContain('lowers');
  });

  test('a scenario spends by its turn, and the same again when it is replayed', () => {
    const scenarios = scenarioNear(game, { vary: { 'parties.North.mandate': { min: 0.2, max: 1 } } });
    const steep = (run: Run): number => -mandate(run) + drawn(run);
    const property = monotone({ ...mean, measure: steep }, scenarios, { seeds: 8 });
    const first = fc.check(property, { seed: 5, numRuns: 3 });
    const again = fc.check(property, { seed: 5, path: first.counterexamplePath!, numRuns: 1 });
    expect([first.failed, again.failed]).toEqual([true, true]);
    expect((again.errorInstance as Error).message).toBe((first.errorInstance as Error).message);
  });

  test('where nothing is to be found, few of many properties fail', () => {
    const coin = (run: Run): number => {
      const place = values.indexOf(mandate(run));
      return [...`${run.trace.seed}${place}`].reduce((x, c) => (x * 33 + c.charCodeAt(0)) % 1009, 7) / 1009;
    };
    const failed = Array.from({ length: 25 }, (_, k) => {
      const seeds = Array.from({ length: 12 }, (_, n) => `${k}:${n}`);
      return fc.check(monotone({ ...mean, measure: coin }, game, { seeds }), { numRuns: 1 }).failed;
    });
    expect(failed.filter(Boolean).length).toBeLessThanOrEqual(4);
  });
});

describe('refuses', () => {
  const problems = (make: () => unknown): readonly (readonly [string, string])[] => {
    try {
      make();
    } catch (error) {
      const { code, issues } = error as { code: string; issues: { path: string }[] };
      return issues.map(({ path }) => [code, path] as const);
    }
    return [];
  };

  test('everything that is wrong with a claim at once', () => {
    const wrong = { lever: { path: 3, values: [2, 1] }, direction: 'up', per: 'run', tolerance: -1 };
    expect(problems(() => monotone(wrong as never, game, { alpha: 0.7 }))).toEqual(
      ['lever.path', 'lever.values', 'measure', 'direction', 'per', 'tolerance', 'alpha'].map((path) => [
        'invalid-option',
        path,
      ]),
    );
    const half = { lever: { name: '', values: [1] } };
    expect(problems(() => monotone({ ...claim, ...half } as never, game)).map(([, path]) => path)).toEqual([
      'lever.name',
      'lever.set',
      'lever.values',
    ]);
    expect(problems(() => monotone({ ...claim, per: 'mean' }, game, { seeds: 1 }))).toHaveLength(1);
    expect(problems(() => monotone(undefined as never, game)).length).toBeGreaterThan(2);
  });

  test('a lever that leads nowhere, at once, with the nearest name', () => {
    const astray = { ...claim, lever: { path: 'parties.South.mandat', values } };
    expect(() => monotone(astray, game)).toThrow(/Did you mean ["']mandate["']/);
    const beyond = { ...claim, lever: { path: 'parties.South.mandate', values: [0, 7] } };
    expect(() => monotone(beyond, scenarioNear(game, { vary: {} }))).toThrow('parties.South.mandate');
  });
});
