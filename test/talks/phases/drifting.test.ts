import { describe, expect, test } from 'vitest';
import type { NuclearPath, ScenarioChanges } from '../../../src/scenario/index.js';
import { byHand } from '../playing.js';
import { round, tiny } from '../tiny.js';

const YEARS = 100 / 365.25;
const path: NuclearPath = {
  id: 'works',
  label: 'x',
  party: 'North',
  initial: 2,
  perYear: 3,
  most: 20,
  stopsAt: { issue: 'arms', level: 1 },
  endsAt: { issue: 'arms', level: 2 },
  detection: [0],
};
const withPaths = (...paths: Partial<NuclearPath>[]): ScenarioChanges => ({
  dynamics: { paths: paths.map((changes) => ({ ...path, ...changes })) },
});

describe('stocks', () => {
  test('grow while a path runs, up to the most, and are known to all where they can be seen', () => {
    const session = byHand(tiny(withPaths({}, { id: 'cellar', hidden: true, initial: 1, perYear: 1 })));
    expect(session.state.public.estimates).toEqual({ works: 2, cellar: 0 });
    round(session);
    expect(session.state.private.North!.stocks).toEqual({ works: 2 + 3 * YEARS, cellar: 1 + YEARS });
    expect(session.state.public.estimates).toEqual({ works: 2 + 3 * YEARS, cellar: 0 });
    expect(session.state.private.South!.stocks).toEqual({});
    const full = byHand(tiny(withPaths({ initial: 19.9, perYear: 100 })));
    round(full);
    expect(full.state.private.North!.stocks.works).toBe(20);
  });

  test('stand still once the path is stopped, and are given up at its end', () => {
    const frozen = byHand(tiny(withPaths({})));
    round(frozen, { deal: [1, 0, 0] });
    expect(frozen.state.private.North!.stocks.works).toBe(2);
    const gone = byHand(tiny({ ...withPaths({}), horizon: { rounds: 1 } }));
    round(gone, { deal: [2, 0, 0] });
    expect(gone.state.private.North!.stocks.works).toBe(0);
    expect(gone.state.public.outcome!.stocks).toEqual({ works: 0 });
  });

  test('an interval is drawn for its owner; the others start from its middle value', () => {
    const scenario = tiny(withPaths({ initial: { value: 4, low: 1, high: 8 } }));
    const drawn = [1, 2, 3].map((n) => byHand(scenario, `seed ${n}`).state);
    expect(new Set(drawn.map((state) => state.private.North!.stocks.works)).size).toBe(3);
    expect(drawn.map((state) => state.public.estimates.works)).toEqual([4, 4, 4]);
  });
});

describe('need and pressure', () => {
  test('move by themselves and by what is implemented, within [0, 1]', () => {
    const rule = { initial: 0.5, perYear: 0.3, relief: { aid: -0.2 } };
    const session = byHand(tiny({ dynamics: { need: rule, pressure: { ...rule, perYear: -9 } } }));
    round(session, { deal: [0, 2, 0] });
    expect(session.state.public.need).toBeCloseTo(0.5 + (0.3 - 0.2 * 2) * YEARS, 12);
    expect(session.state.public.pressure).toBe(0);
  });
});

describe('no-deal values', () => {
  const drifting: ScenarioChanges = {
    parties: {
      North: { noDeal: 0.1, drift: { need: -0.4, pressure: -0.2, deterrent: 0.5 } },
      South: { drift: { deterrent: -0.5 } },
    },
    dynamics: {
      need: { initial: 0.5, perYear: 0.5, relief: {} },
      pressure: { initial: 0.2, perYear: 0.4, relief: {} },
      paths: [path, { ...path, id: 'cellar', hidden: true, initial: 1, perYear: 1 }],
    },
  };
  const saturated = (stock: number): number => stock / (stock + 4);

  test('move with need, pressure and the deterrent: its owner knows, the others estimate', () => {
    const session = byHand(tiny(drifting));
    round(session);
    const [works, cellar] = [2 + 3 * YEARS, 1 + YEARS];
    const own = saturated(works + cellar) - saturated(3);
    const seen = saturated(works) - saturated(2);
    expect(session.state.private.North!.noDeal).toBeCloseTo(
      0.1 - 0.4 * 0.5 * YEARS - 0.2 * 0.4 * YEARS + 0.5 * own,
      12,
    );
    expect(session.state.private.South!.noDeal).toBeCloseTo(-0.5 * seen, 12);
    expect(session.state.private.Broker!.noDeal).toBe(0);
    expect(session.state.private.North!.noDealBase).toBe(0.1);
  });

  test('stay where they are while nothing drifts', () => {
    const session = byHand(tiny());
    round(session);
    round(session);
    for (const id of ['North', 'South', 'Broker']) expect(session.state.private[id]!.noDeal).toBe(0);
  });
});
