import { describe, expect, test } from 'vitest';
import { mechanismsOf, metricsOf } from '../../src/analysis/index.js';
import { loadScenario, saveScenario } from '../../src/files/index.js';
import { account } from '../../src/report/index.js';
import { changeScenario, checkScenario, scenarioHash } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { phasedConcessions } from '../../src/agents/index.js';
import { continueTalks, openTalks, runTalks, verifyTrace, withAgent } from '../../src/talks/index.js';
import type { ActTaken, TalksEvent } from '../../src/talks/index.js';
import { scenarioNear } from '../../src/testing/index.js';
import fc from 'fast-check';

const talks = december2003;
const runs = Array.from({ length: 6 }, (_, n) => runTalks(talks, { seed: `a-${n}` }));
const acts = (events: readonly TalksEvent[]): ActTaken[] =>
  events.filter((event): event is ActTaken => event.type === 'actTaken');

describe('governments that act between sessions', () => {
  test('do so in every run, all of them in some, and the account tells each act', () => {
    const parties = new Set<string>();
    for (const { trace } of runs) {
      const taken = acts(trace.events);
      expect(taken.length).toBeGreaterThan(0);
      for (const { party } of taken) parties.add(party);
      const told = account(trace).split('\n');
      expect(told.filter((line) => /^ {2}Act\b/.test(line))).toHaveLength(taken.length);
    }
    expect([...parties].sort()).toEqual(talks.parties.map(({ id }) => id).sort());
  });

  test('never twice within the time that an action needs, nor where its conditions forbid it', () => {
    for (const { trace } of runs) {
      const last = new Map<string, number>();
      const held = new Set<string>();
      for (const { action: id, day } of acts(trace.events)) {
        const action = talks.dynamics!.conduct!.actions.find((one) => one.id === id)!;
        const before = last.get(id) ?? -Infinity;
        expect(day).toBeGreaterThanOrEqual(before + Math.round((action.cooldownMonths ?? 0) * 30.4375));
        for (const name of action.requires ?? []) expect(held).toContain(name);
        last.set(id, day);
        for (const name of action.unsets ?? []) held.delete(name);
        for (const name of action.sets ?? []) held.add(name);
      }
    }
  });

  test('nobody else delivers anything within six months of a test', () => {
    const phased = withAgent(talks, 'US', phasedConcessions());
    let deliveries = 0;
    for (let n = 0; n < 12; n++) {
      const { trace, state } = runTalks(phased, { seed: `d-${n}` });
      const tests = acts(trace.events).filter(({ action }) => action === 'test');
      for (const event of trace.events) {
        if (event.type !== 'performed') continue;
        const { party } = state.public.agreements[event.agreement]!.duties[event.duty]!;
        if (party === 'DPRK') continue;
        deliveries += 1;
        const since = tests.map(({ day }) => event.day - day).filter((days) => days > 0);
        expect(Math.min(Infinity, ...since)).toBeGreaterThan(182);
      }
    }
    expect(deliveries).toBeGreaterThan(20);
  });

  test('are played again from the trace, in a session and from any branch', async () => {
    const [first] = runs;
    const { trace, state } = first!;
    expect(verifyTrace(trace)).toEqual(state);
    const session = openTalks(talks, { seed: 'a-0', agents: talks.agents });
    await session.run();
    expect(session.trace.events).toEqual(trace.events);
    const half = trace.events.findIndex(({ type }) => type === 'actTaken') + 1;
    const again = continueTalks(trace, half, { agents: talks.agents });
    expect(again.runs[0]!.outcome).toEqual(first!.outcome);
  });

  test('are counted by metrics', () => {
    const metrics = metricsOf(talks).filter(({ name }) => name.startsWith('acts'));
    expect(metrics.map(({ name }) => name)).toContain('acts.DPRK.test');
    for (const run of runs) {
      const of = (name: string) => metrics.find((metric) => metric.name === name)!.of(run);
      const taken = acts(run.trace.events);
      expect(of('acts')).toBe(taken.length);
      expect(of('acts.US')).toBe(taken.filter(({ party }) => party === 'US').length);
      expect(of('acts.ROK.deliver')).toBe(taken.filter(({ action }) => action === 'deliver').length);
    }
    expect(
      metricsOf(changeScenario(talks, { dynamics: { conduct: null } })).map(({ name }) => name),
    ).not.toContain('acts');
  });

  test('each action can be switched off, and draws nothing away from others', () => {
    const mechanism = mechanismsOf(talks).find(({ id }) => id === 'dynamics.conduct.actions.deliver')!;
    expect(mechanism.label).toBe('never: Seoul sends rice and fertiliser');
    const without = mechanism.without(talks);
    for (const { trace } of runs.slice(0, 3)) {
      const other = runTalks(without, { seed: trace.seed });
      const taken = acts(other.trace.events);
      expect(taken.filter(({ action }) => action === 'deliver')).toEqual([]);
      const first = acts(trace.events).findIndex(({ action }) => action === 'deliver');
      expect(taken.slice(0, first).map(({ action, day }) => [action, day])).toEqual(
        acts(trace.events)
          .slice(0, first)
          .map(({ action, day }) => [action, day]),
      );
    }
  });

  test('what acts do to agreements is switched off with what is expected of it', () => {
    const mechanism = mechanismsOf(talks).find(({ id }) => id === 'dynamics.conduct.breach')!;
    const { breach, actions } = mechanism.without(talks).dynamics!.conduct!;
    expect(breach).toBeUndefined();
    expect(actions.filter((one) => one.ends !== undefined || one.breachMonths !== undefined)).toEqual([]);
  });

  test('stand in files as in code, labels do not count, and rates can be varied', () => {
    for (const format of ['yaml', 'json'] as const) {
      const loaded = loadScenario(saveScenario(talks, { format }));
      expect(scenarioHash(loaded)).toBe(scenarioHash(talks));
    }
    const relabelled = changeScenario(talks, {
      dynamics: { conduct: { actions: { test: { label: 'a test' } } } },
    });
    expect(scenarioHash(relabelled)).toBe(scenarioHash(talks));
    const rate = 'dynamics.conduct.actions.provoke.rate';
    const near = scenarioNear(talks, { vary: { [rate]: { min: 0, max: 8 } } });
    const drawn = fc
      .sample(near, { numRuns: 20, seed: 1 })
      .map(({ dynamics }) => dynamics!.conduct!.actions[0]!.rate);
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });
});

test('what is wrong with conduct is reported where it stands', () => {
  const { conduct } = talks.dynamics!;
  const [first, ...others] = conduct!.actions;
  const wrong = {
    ...talks,
    dynamics: {
      ...talks.dynamics,
      conduct: {
        ...conduct,
        noise: 0,
        actions: [
          {
            ...first,
            party: 'Nobody',
            requires: ['nothing'],
            sets: ['boycott'],
            unsets: ['boycott'],
            wear: 2,
          },
          ...others,
          others[0],
        ],
      },
    },
  };
  expect(checkScenario(wrong).map(({ path, code }) => `${path}: ${code}`)).toEqual([
    'dynamics.conduct.noise: out-of-range',
    'dynamics.conduct.actions[0].party: unknown-name',
    'dynamics.conduct.actions[0].requires[0]: unknown-name',
    'dynamics.conduct.actions[0].unsets[0]: unknown-name',
    'dynamics.conduct.actions[0].wear: out-of-range',
    'dynamics.conduct.actions[20].id: duplicate',
    'sources["dynamics.conduct.actions.test"]: unknown-name',
  ]);
});
