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

  /** Stock 4, need 0.5 and pressure 0 are where the parties' values are stated. */
  const reference = { stock: 4, need: 0.5, pressure: 0 };
  const levelled = (dynamics: ScenarioChanges['dynamics'] = {}): ScenarioChanges => ({
    ...drifting,
    dynamics: { ...drifting.dynamics, ...dynamics, reference },
  });
  const expected = (own: number, seen: number, need: number, pressure: number) => ({
    North: 0.1 - 0.4 * (need - 0.5) - 0.2 * pressure + 0.5 * (saturated(own) - saturated(4)),
    South: -0.5 * (saturated(seen) - saturated(4)),
  });

  test('with a reference they follow the level of what drifts, from the first day on', () => {
    const session = byHand(tiny(levelled()));
    const { North, South } = expected(3, 2, 0.5, 0.2);
    expect(session.state.private.North!.noDeal).toBeCloseTo(North, 12);
    expect(session.state.private.South!.noDeal).toBeCloseTo(South, 12);
    expect(session.state.private.North!.noDealBase).toBe(0.1);
    round(session);
    const later = expected(3 + 4 * YEARS, 2 + 3 * YEARS, 0.5 + 0.5 * YEARS, 0.2 + 0.4 * YEARS);
    expect(session.state.private.North!.noDeal).toBeCloseTo(later.North, 12);
    expect(session.state.private.South!.noDeal).toBeCloseTo(later.South, 12);
  });

  test('at the reference itself they are what the scenario states', () => {
    const at = byHand(
      tiny(
        levelled({
          paths: [{ ...path, initial: 4 }],
          pressure: { initial: 0, perYear: 0, relief: {} },
        }),
      ),
    );
    expect(at.state.private.North!.noDeal).toBe(0.1);
    expect(at.state.private.South!.noDeal).toBeCloseTo(0, 15);
  });

  test('more need and pressure at the start lower the value only with a reference; so does less of a deterrent', () => {
    const start = (changes: ScenarioChanges): number => byHand(tiny(changes)).state.private.North!.noDeal;
    const [more, fewer] = [
      { initial: 0.9, perYear: 0, relief: {} },
      { ...path, initial: 1 },
    ];
    const hungry = { need: more };
    expect(start(levelled(hungry)) - start(levelled())).toBeCloseTo(-0.4 * 0.4, 12);
    const pressed = { pressure: more };
    expect(start(levelled(pressed)) - start(levelled())).toBeCloseTo(-0.2 * 0.7, 12);
    expect(start(levelled({ paths: [fewer] }))).toBeLessThan(start(levelled()));
    for (const changes of [hungry, pressed, { paths: [fewer] }]) {
      expect(start({ ...drifting, dynamics: { ...drifting.dynamics, ...changes } })).toBe(0.1);
    }
  });

  test('the drawn stock of a run counts for its owner from the start, its middle for the others', () => {
    const paths = [{ ...path, initial: { value: 4, low: 1, high: 8 } }];
    for (const seed of ['a', 'b', 'c']) {
      const { private: own } = byHand(tiny(levelled({ paths })), seed).state;
      const { North, South } = expected(own.North!.stocks.works!, 4, 0.5, 0.2);
      expect(own.North!.noDeal).toBeCloseTo(North, 12);
      expect(own.South!.noDeal).toBeCloseTo(South, 12);
    }
  });

  test('with a reference need and pressure may rise to 2', () => {
    const rule = { initial: 0.9, perYear: 9, relief: {} };
    const over = byHand(tiny(levelled({ need: rule, pressure: rule })));
    round(over);
    expect(over.state.public).toMatchObject({ need: 2, pressure: 2 });
    const under = byHand(tiny({ dynamics: { need: rule, pressure: rule } }));
    round(under);
    expect(under.state.public).toMatchObject({ need: 1, pressure: 1 });
  });

  test('stay where they are while nothing drifts', () => {
    const session = byHand(tiny());
    round(session);
    round(session);
    for (const id of ['North', 'South', 'Broker']) expect(session.state.private[id]!.noDeal).toBe(0);
  });
});
