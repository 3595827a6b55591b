import { describe, expect, test } from 'vitest';
import { phasedConcessions, verificationFirst } from '../../../src/agents/index.js';
import type { Demand } from '../../../src/agents/index.js';
import { perturbed as perturb } from '../../../src/history/index.js';
import { changeScenario, checkScenario, preferencesOf, quantityValue } from '../../../src/scenario/index.js';
import type { Ladder, Party, Quantity, Rung, Scenario } from '../../../src/scenario/index.js';
import { december2003, scenarios } from '../../../src/scenarios/index.js';
import { withAgent } from '../../../src/talks/index.js';
import type { Talks } from '../../../src/talks/index.js';

const NAMES = Array.from({ length: 30 }, (_, draw) => `perturbed/${draw}`);

const drawn = new WeakMap<Talks, Map<string, Talks>>();

/** Each draw is made once: a scenario is checked whenever it is. */
function perturbed(scenario: Talks, name: string): Talks {
  const known = drawn.get(scenario) ?? new Map<string, Talks>();
  drawn.set(scenario, known);
  const found = known.get(name) ?? perturb(scenario, name);
  known.set(name, found);
  return found;
}

/** Every number of one kind before and after, over many draws. */
function pairs(scenario: Talks, numbers: (of: Talks) => readonly number[]): [number, number][] {
  const before = numbers(scenario);
  return NAMES.flatMap((name) =>
    numbers(perturbed(scenario, name)).map((now, n): [number, number] => [before[n]!, now]),
  );
}

const ranksOf = ({ preferences }: Party): Readonly<Record<string, Quantity>> =>
  preferences.kind === 'ordinal' ? preferences.importance : {};
const each = (of: Talks, quantities: (party: Party) => readonly Quantity[]): number[] =>
  of.parties.flatMap((party) => quantities(party).map(quantityValue));
const valuesOf = (of: Scenario, { preferences }: Party): number[][] =>
  preferencesOf(of.issues, preferences).values;

const demandsOf = (of: Talks, id: string): readonly (Demand | Ladder)[] =>
  (of.agents[id]!.parameters.demands ?? []) as readonly (Demand | Ladder)[];
/** What can move: a red line does not. */
const firmOf = (demand: Demand | Ladder): number[] =>
  ('rungs' in demand ? demand.rungs : [demand]).flatMap(({ firmness }) =>
    firmness === 'never' ? [] : [firmness],
  );

/** Every judgement that moves by up to so much, and the range that it stays in. */
const shares: readonly [what: string, half: number, numbers: (of: Talks) => readonly number[]][] = [
  ['trust', 0.1, (of) => each(of, ({ trust }) => Object.values(trust!))],
  ['mandate', 0.1, (of) => each(of, ({ mandate }) => [mandate!])],
  ['firmness', 0.1, (of) => of.parties.flatMap(({ id }) => demandsOf(of, id).flatMap(firmOf))],
  ['values', 0.1, (of) => of.parties.flatMap((party) => valuesOf(of, party).flat())],
  ['κ', 0.1, (of) => of.schedule!.commitment!.kappa],
];

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  test.each(shares)('%s: by up to %d, from 0 to 1, and nearly so far', (_what, half, numbers) => {
    const found = pairs(scenario, numbers);
    const most = Math.max(...found.map(([before, now]) => Math.abs(now - before)));
    expect(most).toBeLessThanOrEqual(half + 1e-12);
    expect(most).toBeGreaterThan(0.8 * half);
    for (const [, now] of found) expect([now >= 0, now <= 1]).toEqual([true, true]);
  });

  test('no-deal values by up to 0.05, ranks by up to 1', () => {
    const most = (numbers: (of: Talks) => number[]): number =>
      Math.max(...pairs(scenario, numbers).map(([before, now]) => Math.abs(now - before)));
    const noDeal = most((of) => each(of, (party) => [party.noDeal ?? 0]));
    const rank = most((of) => each(of, (party) => Object.values(ranksOf(party))));
    expect([noDeal <= 0.05 + 1e-12, noDeal > 0.04]).toEqual([true, true]);
    expect([rank <= 1, rank > 0.9]).toEqual([true, true]);
  });

  test('rates and weights without a rank by up to half of themselves', () => {
    const rates = pairs(scenario, (of) => of.dynamics!.hazards.map(({ rate }) => rate));
    const weights = pairs(scenario, (of) =>
      each(of, ({ preferences }) =>
        preferences.kind === 'ordinal' ? Object.values(preferences.weights ?? {}) : [],
      ),
    );
    for (const found of [rates, weights]) {
      const factors = found.map(([before, now]) => now / before);
      expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.5);
      expect(Math.min(...factors)).toBeLessThan(0.6);
      expect(Math.max(...factors)).toBeLessThanOrEqual(1.5);
      expect(Math.max(...factors)).toBeGreaterThan(1.4);
    }
  });

  test('readings by one option or none, within the options', () => {
    const found = pairs(scenario, (of) => Object.values(of.schedule!.commitment!.reading!));
    expect(new Set(found.map(([before, now]) => now - before))).toEqual(new Set([-1, 0, 1]));
    for (const [, now] of found) expect([0, 1, 2, 3, 4]).toContain(now);
  });

  test('what comes out is a scenario; intervals of what is drawn gave way to numbers', () => {
    for (const name of NAMES.slice(0, 5)) expect(checkScenario({ ...perturbed(scenario, name) })).toEqual([]);
    for (const { trust, noDeal, mandate, flexibility, preferences } of perturbed(scenario, 'x').parties) {
      const ranks = preferences.kind === 'ordinal' ? Object.values(preferences.importance) : [];
      for (const value of [noDeal, mandate, ...Object.values(trust!), ...ranks]) {
        expect(value).toBeTypeOf('number');
      }
      expect(quantityValue(flexibility!)).toBeLessThanOrEqual(quantityValue(mandate!));
    }
  });

  test('the order of the options stays, ties and the ends of the scale too', () => {
    for (const name of NAMES) {
      const now = perturbed(scenario, name);
      now.parties.forEach((party, i) => {
        const before = valuesOf(scenario, scenario.parties[i]!);
        valuesOf(now, party).forEach((values, k) => {
          values.forEach((value, option) => {
            const was = before[k]![option]!;
            if (was === 0 || was === 1) expect(value).toBe(was);
            values.forEach((other, another) => {
              const order = Math.sign(was - before[k]![another]!);
              // Two neighbours may be pushed to one end of the scale, never past each other.
              if (value !== other) expect(Math.sign(value - other)).toBe(order);
              else if (order !== 0) expect([0, 1]).toContain(value);
            });
          });
        });
      });
    }
  });
});

test('the same name gives the same draw, another name another one', () => {
  expect(perturbed(december2003, 'a').parties).toEqual(perturbed(december2003, 'a').parties);
  expect(perturbed(december2003, 'a').parties).not.toEqual(perturbed(december2003, 'b').parties);
});

test('ranks change places, not always', () => {
  const order = (party: Party): string =>
    Object.entries(ranksOf(party))
      .sort(([, a], [, b]) => quantityValue(a) - quantityValue(b))
      .map(([id]) => id)
      .join();
  const orders = NAMES.map((name) => order(perturbed(december2003, name).parties[1]!));
  expect(new Set(orders).size).toBeGreaterThan(5);
});

test('trust, no-deal values and ranks are drawn as ever, whatever else is drawn', () => {
  const { parties } = perturbed(december2003, 'perturbed/0');
  expect(parties[1]!.trust).toEqual({
    ...{ China: 0.5497745435219258, ROK: 0.5069406145252288, Japan: 0.2936519602779299 },
    ...{ Russia: 0.6265080283861608, US: 0.31004917495884 },
  });
  expect(parties[0]!.noDeal).toBe(0.06045118301641196);
  expect(parties[5]!.noDeal).toBe(-0.0750947698019445);
  expect(ranksOf(parties[5]!).abductions).toBe(9.735065416898578);
});

test('each judgement has a draw of its own: what is taken out moves no other', () => {
  const before = perturbed(december2003, 'x');
  const fewer = perturbed(
    changeScenario(december2003, {
      dynamics: { hazards: { famine: null }, conduct: { actions: { provoke: null } } },
      parties: { US: { mandate: null, flexibility: null } },
    }),
    'x',
  );
  for (const { id, rate } of fewer.dynamics!.hazards) {
    expect(rate).toBe(before.dynamics!.hazards.find((hazard) => hazard.id === id)!.rate);
  }
  for (const { id, rate } of fewer.dynamics!.conduct!.actions) {
    expect(rate).toBe(before.dynamics!.conduct!.actions.find((action) => action.id === id)!.rate);
  }
  expect(fewer.parties[0]).not.toHaveProperty('mandate');
  expect(fewer.parties[1]).toEqual(before.parties[1]);
  expect(fewer.schedule).toEqual(before.schedule);
  expect(fewer.agents.US!.parameters).toEqual(before.agents.US!.parameters);
});

test('another policy at a seat is moved by the same draws', () => {
  const demands = (firmness: number): Demand[] => [
    { issue: 'rollback', bound: 'atLeast', level: 2, firmness },
    { issue: 'security', bound: 'atMost', level: 2, firmness },
  ];
  const first = withAgent(december2003, 'US', verificationFirst({ demands: demands(0.3) }));
  const phased = withAgent(december2003, 'US', phasedConcessions({ demands: demands(0.6) }));
  const by = (scenario: Talks): number[] => {
    const before = demandsOf(scenario, 'US').flatMap(firmOf);
    return demandsOf(perturbed(scenario, 'x'), 'US')
      .flatMap(firmOf)
      .map((firmness, n) => firmness - before[n]!);
  };
  by(phased).forEach((each, n) => expect(each).toBeCloseTo(by(first)[n]!, 12));
  expect(by(phased)[0]).not.toBeCloseTo(by(phased)[1]!, 6);
  const { agents: _, ...rest } = perturbed(phased, 'x');
  const { agents: __, ...same } = perturbed(first, 'x');
  expect(rest).toEqual(same);
});

describe('ladders', () => {
  type Firmness = Rung['firmness'];
  const ladder = (...firmness: Firmness[]): Ladder => ({
    issue: 'rollback',
    bound: 'atLeast',
    rungs: firmness.map((each, n) => ({ level: 4 - n, firmness: each })),
  });
  const seated = (demand: Demand | Ladder): Talks =>
    withAgent(december2003, 'US', phasedConcessions({ demands: [demand] }));
  const moved = (scenario: Talks, name: string): Ladder =>
    demandsOf(perturbed(scenario, name), 'US')[0] as Ladder;

  test.each<[Ladder]>([
    [ladder(0.2, 0.4, 0.8)],
    [ladder(0.4, 'never')],
    [ladder(0, 0.5, 1)],
    [ladder(0.96, 1)],
    [ladder('never')],
  ])('all rungs move by the same, on the scale; a red line stays: %o', (before) => {
    const scenario = seated(before);
    for (const name of NAMES.slice(0, 12)) {
      const now = moved(scenario, name);
      const unmoved = before.rungs.map((rung, n) =>
        rung.firmness === 'never' ? rung : { ...rung, firmness: now.rungs[n]!.firmness },
      );
      expect(now).toEqual({ ...before, rungs: unmoved });
      const by = firmOf(now).map((firmness, n) => firmness - firmOf(before)[n]!);
      for (const each of by) {
        expect(Math.abs(each)).toBeLessThanOrEqual(0.1 + 1e-12);
        expect(each).toBeCloseTo(by[0]!, 12);
      }
      for (const firmness of firmOf(now)) expect([firmness >= 0, firmness <= 1]).toEqual([true, true]);
    }
  });

  test('they do move, by the draw of a single demand', () => {
    const [three, one] = [ladder(0.2, 0.4, 0.8), ladder(0.4)];
    const alone = seated({ issue: 'rollback', bound: 'atLeast', level: 3, firmness: 0.4 });
    const all = NAMES.map((name) => firmOf(moved(seated(three), name))[0]! - 0.2);
    expect(Math.max(...all.map(Math.abs))).toBeGreaterThan(0.08);
    expect(firmOf(moved(alone, NAMES[0]!))[0]! - 0.4).toBeCloseTo(all[0]!, 12);
    expect(firmOf(moved(seated(one), NAMES[0]!))[0]! - 0.4).toBeCloseTo(all[0]!, 12);
  });

  test('the position that a scenario gives a party moves like that of its agent', () => {
    const before = ladder(0.2, 0.4);
    const given = changeScenario(december2003, { parties: { US: { position: [before] } } });
    const { position } = perturbed(given, 'x').parties[0]!;
    expect(position).toEqual([moved(seated(before), 'x')]);
    expect(position).not.toEqual([before]);
  });
});

test('an agent that the library did not make stays as it is', () => {
  const own = { name: 'mediator', parameters: { demands: [7] }, decide: () => ({ kind: 'pass' }) as never };
  const scenario = withAgent(december2003, 'China', own);
  expect(perturbed(scenario, 'x').agents.China).toBe(scenario.agents.China);
});

test('nothing else changes', () => {
  const { parties, schedule, dynamics, agents, ...rest } = perturbed(december2003, 'x');
  const { parties: before, schedule: at, dynamics: around, agents: seats, ...same } = december2003;
  expect(rest).toEqual(same);
  parties.forEach(({ trust: _, noDeal: __, preferences: ___, mandate: ____, ...party }, i) => {
    const { flexibility, ...others } = party;
    expect(before[i]).toMatchObject(others);
    expect(quantityValue(flexibility!)).toBeLessThanOrEqual(quantityValue(before[i]!.flexibility!));
  });
  const { kappa: _kappa, reading: _reading, ...commitment } = schedule!.commitment!;
  expect(at).toMatchObject({ ...schedule, commitment });
  const unrated = dynamics!.hazards.map(({ rate: _, ...hazard }) => hazard);
  const actions = dynamics!.conduct!.actions.map(({ rate: _, ...action }) => action);
  const conduct = { ...dynamics!.conduct, actions };
  expect(around).toMatchObject({ ...dynamics, hazards: unrated, conduct });
  for (const [id, { name, parameters }] of Object.entries(agents)) {
    expect(name).toBe(seats[id]!.name);
    expect({ ...parameters, demands: null }).toEqual({ ...seats[id]!.parameters, demands: null });
  }
});

test('without agents that demand, schedule, dynamics and mandates there is nothing to move of them', () => {
  const { schedule: _, dynamics: __, costs: ___, sources: ____, implemented: _____, ...game } = december2003;
  const plain = {
    ...game,
    issues: game.issues.map(({ obligation: _o, ...issue }) => issue),
    parties: game.parties.map(({ id, label, preferences }) => ({ id, label, preferences })),
  };
  expect(perturbed(plain, 'x').parties.map((party) => Object.keys(party).sort())).toEqual(
    plain.parties.map(() => ['id', 'label', 'noDeal', 'preferences', 'trust']),
  );
});
