import { describe, expect, test } from 'vitest';
import { log } from '../../../src/numeric/index.js';
import { openStreams } from '../../../src/random/index.js';
import type { Deal, Scenario, ScenarioChanges } from '../../../src/scenario/index.js';
import { rulebookOf } from '../../../src/talks/index.js';
import type { TalksState, TimePassed } from '../../../src/talks/index.js';
import { resolvePassing } from '../../../src/talks/phases/implementation.js';
import { byHand } from '../playing.js';
import { only, round, tiny } from '../tiny.js';
import type { Script } from '../tiny.js';

/** The state in which time is about to pass, after rounds played by these scripts. */
function before(scenario: Scenario, ...scripts: Script[]): TalksState {
  const session = byHand(scenario);
  for (const script of scripts) round(session, script);
  const place = session.trace.events.findLastIndex(({ type }) => type === 'timePassed');
  return session.at(place);
}

function passed(scenario: Scenario, state: TalksState, seed: string): TimePassed {
  const [event] = resolvePassing(rulebookOf(scenario), state, openStreams(seed, state.public.round, {}));
  if (event?.type !== 'timePassed') throw new Error('no time');
  return event;
}

const seedsOf = (count: number): string[] => Array.from({ length: count }, (_, n) => `seed ${n}`);

/** Mean of numbers, and its standard error. */
function meanOf(numbers: readonly number[]): { mean: number; error: number } {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance =
    numbers.reduce((sum, number) => sum + (number - mean) * (number - mean), 0) / (numbers.length - 1);
  return { mean, error: Math.sqrt(variance / numbers.length) };
}

describe('delays', () => {
  const months = { obligation: { months: [24, 24] } };
  const slow = tiny({
    issues: { arms: months, aid: months },
    dynamics: { delay: { geometricMean: 2.9, logSd: 0.4 } },
  });
  const state = before(slow, { deal: [1, 1, 0] });
  const factors = seedsOf(1500).flatMap((seed) =>
    passed(slow, state, seed).undertaken.map(({ doneDay }) => log(doneDay / (24 * 30.4375))),
  );

  test('are log-normal with the geometric mean and spread of the scenario', () => {
    expect(factors).toHaveLength(3000);
    const { mean, error } = meanOf(factors);
    expect(Math.abs(mean - log(2.9))).toBeLessThan(3 * error);
    const spread = Math.sqrt(meanOf(factors.map((factor) => (factor - mean) * (factor - mean))).mean);
    expect(Math.abs(spread - 0.4)).toBeLessThan((3 * 0.4) / Math.sqrt(2 * factors.length));
    const inside = factors.filter((factor) => Math.abs(factor - log(2.9)) < 0.4).length / factors.length;
    expect(Math.abs(inside - 0.6827)).toBeLessThan(3 * Math.sqrt((0.68 * 0.32) / factors.length));
  });

  test('without spread are exact, counted from the opening of the stage', () => {
    const exact = tiny({ dynamics: { delay: { geometricMean: 1.5, logSd: 0 } } });
    const session = byHand(exact);
    round(session, { deal: [1, 1, 0] });
    const [event] = only(session.trace.events, 'timePassed');
    expect(event!.undertaken.map(({ doneDay }) => doneDay)).toEqual([91, 91]);
  });

  test('of a step that has its own are those; null, and what says nothing, is as the scenario has it', () => {
    const delay = { geometricMean: 2, logSd: 0 };
    const [prompt, later] = [1, 1.5];
    const doneDays = (changes: NonNullable<ScenarioChanges['issues']>, deal: Deal): number[] => {
      const session = byHand(tiny({ issues: changes, dynamics: { delay } }));
      round(session, { deal });
      const [event] = only(session.trace.events, 'timePassed');
      return event!.undertaken.map(({ doneDay }) => doneDay);
    };
    const own = { arms: { obligation: { delay: [prompt, later] } } };
    expect(doneDays({}, [2, 2, 0])).toEqual([122, 122, 122, 122]);
    expect(doneDays(own, [2, 2, 0])).toEqual([61, 91, 122, 122]);
    expect(doneDays({ arms: { obligation: { delay: [null, later] } } }, [2, 1, 0])).toEqual([122, 91, 122]);
  });

  test('its own delay of a step moves no draw of another one', () => {
    const dynamics = { delay: { geometricMean: 2.9, logSd: 0.4 } };
    const issues = { arms: { obligation: { delay: [1, 1] } } };
    const [plain, own] = [tiny({ dynamics }), tiny({ dynamics, issues })];
    const deal = { deal: [1, 1, 0] };
    for (const seed of seedsOf(20)) {
      const [as, without] = [own, plain].map((s) => passed(s, before(s, deal), seed).undertaken);
      expect(as![1]).toEqual(without![1]);
      expect(Math.abs(without![0]!.doneDay / as![0]!.doneDay - 2.9)).toBeLessThan(0.1);
    }
  });

  test('a step that was held back starts when it is undertaken, and nothing is done on the same day', () => {
    const short = tiny({ dynamics: { delay: { geometricMean: 0.001, logSd: 0 } } });
    const now = before(short, { deal: [1, 1, 0], choose: () => 'withhold' }, { choose: () => 'perform' });
    expect(now.public.day).toBe(100);
    expect(passed(short, now, '1').undertaken.map(({ doneDay }) => doneDay)).toEqual([101, 101]);
    const held = tiny({ dynamics: { delay: { geometricMean: 1, logSd: 0 } } });
    const later = before(held, { deal: [1, 1, 0], choose: () => 'withhold' }, {});
    expect(passed(held, later, '1').undertaken.map(({ doneDay }) => doneDay)).toEqual([161, 161]);
  });
});

describe('what is found', () => {
  const detected = (detection: number[], hidden = false): Scenario =>
    tiny({
      dynamics: {
        paths: [
          {
            id: 'works',
            label: 'x',
            party: 'North',
            initial: 1,
            perYear: 1,
            most: 20,
            stopsAt: { issue: 'arms', level: 1 },
            endsAt: { issue: 'arms', level: 2 },
            detection,
            hidden,
          },
        ],
      },
    });
  const conceals: Script = { deal: [1, 0, 0], choose: () => 'conceal' };

  test('a concealed step, at the rate a year of its path', () => {
    const scenario = detected([0.5]);
    const state = before(scenario, conceals, {});
    expect(state.private.North!.concealed).toHaveLength(1);
    const found = seedsOf(2000).map((seed) => passed(scenario, state, seed).found.length);
    const chance = 1 - Math.pow(0.5, 100 / 365.25);
    expect(Math.abs(meanOf(found).mean - chance)).toBeLessThan(3 * Math.sqrt((chance * (1 - chance)) / 2000));
  });

  test.each([
    [0, 0],
    [1, 1],
  ])('never at 0, always at 1: %s', (rate, times) => {
    const scenario = detected([rate]);
    const state = before(scenario, conceals, {});
    for (const seed of seedsOf(20)) expect(passed(scenario, state, seed).found).toHaveLength(times);
  });

  test('a hidden path, while it really runs, at its rate', () => {
    const scenario = detected([0.3], true);
    const chance = 1 - Math.pow(0.7, 100 / 365.25);
    const idle = before(scenario, {});
    const exposed = seedsOf(2000).map((seed) => passed(scenario, idle, seed).exposing.length);
    expect(Math.abs(meanOf(exposed).mean - chance)).toBeLessThan(
      3 * Math.sqrt((chance * (1 - chance)) / 2000),
    );
    const certain = detected([1], true);
    const stopped: TalksState = {
      ...before(certain, {}),
      public: { ...before(certain, {}).public, levels: [1, 0, 0] },
    };
    expect(passed(certain, stopped, '1').exposing).toEqual([]);
    // What is only claimed to have stopped still runs.
    const concealed = [{ agreement: 0, duty: 0, issue: 'arms', level: 1, found: false }];
    const feigned = {
      ...stopped,
      private: { ...stopped.private, North: { ...stopped.private.North!, concealed } },
    };
    expect(passed(certain, feigned, '1').exposing).toEqual([{ party: 'North', path: 'works' }]);
    // Found once, it is no longer looked for.
    const known = { ...feigned, public: { ...feigned.public, exposed: ['works'] } };
    expect(passed(certain, known, '1').exposing).toEqual([]);
  });

  test('a path in the open is nothing to expose', () => {
    const scenario = detected([1]);
    expect(passed(scenario, before(scenario, {}), '1').exposing).toEqual([]);
  });

  test('depends on the inspections that are in place', () => {
    const base = detected([1]);
    const watched = (level: number): Scenario => {
      const path = { ...base.dynamics!.paths[0]!, detection: [0, 1] };
      return tiny({
        issues: [...base.issues, { id: 'watch', label: 'x', options: ['none', 'all'], structural: true }],
        implemented: { watch: level },
        schedule: { verification: { issue: 'watch', monitored: 'North', deterrence: [0, 0.5] } },
        dynamics: { paths: [path] },
      });
    };
    for (const level of [0, 1]) {
      const scenario = watched(level);
      const state = before(scenario, { ...conceals, deal: [1, 0, 0, level] }, {});
      expect(state.public.levels).toEqual([1, 0, 0, level]);
      expect(passed(scenario, state, '1').found).toHaveLength(level);
    }
  });
});
