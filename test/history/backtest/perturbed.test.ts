import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { perturbed } from '../../../src/history/index.js';
import { changeScenario, checkScenario, preferencesOf, quantityValue } from '../../../src/scenario/index.js';
import type { Party, Quantity, Scenario } from '../../../src/scenario/index.js';
import { december2003, scenarios } from '../../../src/scenarios/index.js';
import { withAgent } from '../../../src/talks/index.js';
import type { Talks } from '../../../src/talks/index.js';

const NAMES = Array.from({ length: 30 }, (_, draw) => `perturbed/${draw}`);

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

interface Demand {
  readonly issue: string;
  readonly bound: string;
  readonly firmness: number;
}
const demandsOf = (of: Talks, id: string): readonly Demand[] =>
  (of.agents[id]!.parameters.demands ?? []) as readonly Demand[];

/** Every judgement that moves by up to so much, and the range that it stays in. */
const shares: readonly [what: string, half: number, numbers: (of: Talks) => readonly number[]][] = [
  ['trust', 0.1, (of) => each(of, ({ trust }) => Object.values(trust!))],
  ['mandate', 0.1, (of) => each(of, ({ mandate }) => [mandate!])],
  [
    'firmness',
    0.1,
    (of) => of.parties.flatMap(({ id }) => demandsOf(of, id).map(({ firmness }) => firmness)),
  ],
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
      dynamics: { hazards: { provocation: null, hawksVeto: { raisedBy: null } } },
      parties: { US: { mandate: null, flexibility: null } },
      sources: null,
    }),
    'x',
  );
  for (const { id, rate } of fewer.dynamics!.hazards) {
    expect(rate).toBe(before.dynamics!.hazards.find((hazard) => hazard.id === id)!.rate);
  }
  expect(fewer.parties[0]).not.toHaveProperty('mandate');
  expect(fewer.parties[1]).toEqual(before.parties[1]);
  expect(fewer.schedule).toEqual(before.schedule);
  expect(fewer.agents.US!.parameters).toEqual(before.agents.US!.parameters);
});

test('another policy at a seat is moved by the same draws', () => {
  const phased = withAgent(december2003, 'US', phasedConcessions());
  const by = (scenario: Talks, demand: Demand): number =>
    demandsOf(perturbed(scenario, 'x'), 'US').find(
      ({ issue, bound }) => issue === demand.issue && bound === demand.bound,
    )!.firmness - demand.firmness;
  const common = demandsOf(phased, 'US').filter((demand) =>
    demandsOf(december2003, 'US').some(
      ({ issue, bound }) => issue === demand.issue && bound === demand.bound,
    ),
  );
  expect(common.length).toBe(5);
  for (const demand of common) {
    const other = demandsOf(december2003, 'US').find(({ issue }) => issue === demand.issue)!;
    expect(by(phased, demand)).toBeCloseTo(by(december2003, other), 12);
  }
  const { agents: _, ...rest } = perturbed(phased, 'x');
  const { agents: __, ...same } = perturbed(december2003, 'x');
  expect(rest).toEqual(same);
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
  expect(around).toMatchObject({ ...dynamics, hazards: unrated });
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
