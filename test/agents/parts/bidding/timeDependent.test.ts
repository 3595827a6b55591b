import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boulware, frequencyModel, timeDependent } from '../../../../src/agents/index.js';
import type { TimeDependentOptions } from '../../../../src/agents/index.js';
import { utilityOf } from '../../../../src/agents/parts/utility.js';
import { openStream } from '../../../../src/random/index.js';
import { runTalks } from '../../../../src/talks/index.js';
import { scoreOf } from '../../../../src/valuation/index.js';
import { dealsOf, game, games, line, offers, situationIn } from '../../plain.js';

/** Target and bid of Up, whose reservation value is 0.2, after so many turns of 27. */
function after(turns: number, options: TimeDependentOptions, noDeal = 0.2): [number, number | undefined] {
  const tactic = timeDependent(options);
  const situation = situationIn(line(noDeal), 'Up', { turns });
  return [tactic.target(situation), tactic.bid(situation, frequencyModel())?.[0]];
}

function expectAt(turns: number, options: TimeDependentOptions, target: number, bid: number): void {
  const [aim, put] = after(turns, options);
  expect(aim).toBeCloseTo(target, 12);
  expect(put).toBe(bid);
}

describe('F(t) = k + (1 − k) t^(1/e), by hand', () => {
  // Nine rounds of three turns: t = 0.1, 0.2, … 0.9, the same for all parties of a round.
  test('boulware, e = 0.2: 1 − F = 1 − t⁵', () => {
    expectAt(0, { e: 0.2 }, 0.2 + 0.8 * 0.99999, 10);
    expectAt(14, { e: 0.2 }, 0.2 + 0.8 * 0.96875, 10);
    expectAt(18, { e: 0.2 }, 0.2 + 0.8 * 0.83193, 9);
    expectAt(24, { e: 0.2 }, 0.2 + 0.8 * 0.40951, 6);
    expectAt(26, { e: 0.2 }, 0.2 + 0.8 * 0.40951, 6);
  });

  test('linear, e = 1', () => {
    expectAt(0, { e: 1 }, 0.92, 10);
    expectAt(2, { e: 1 }, 0.92, 10);
    expectAt(3, { e: 1 }, 0.84, 9);
    // 0.6 to rounding: the deal that is worth 0.6 is enough.
    expectAt(12, { e: 1 }, 0.6, 6);
    expectAt(24, { e: 1 }, 0.28, 3);
  });

  test('conceder, e = 2: 1 − √t', () => {
    expectAt(21, { e: 2 }, 0.2 + 0.8 * (1 - Math.sqrt(0.8)), 3);
    expectAt(3, { e: 2 }, 0.2 + 0.8 * (1 - Math.sqrt(0.2)), 7);
  });

  test('hardliner, e = 0: the best to the end', () => {
    for (const turns of [0, 13, 26]) expectAt(turns, { e: 0 }, 1, 10);
    expectAt(26, { e: 0, k: 0.5 }, 0.6, 6);
  });

  test('k is conceded at once; a floor is not conceded', () => {
    expectAt(12, { e: 1, k: 0.5 }, 0.2 + 0.8 * 0.25, 4);
    expectAt(12, { e: 1, floor: 0.4 }, 0.6 + 0.4 * 0.5, 8);
    expectAt(12, { e: 1, floor: 7 }, 1, 10);
  });
});

describe('traps', () => {
  test('worst utility above the reservation value: it is Pmin', () => {
    const scenario = game({ A: [[0.4, 0.9]], B: [[1, 0]] }, 0.1, { kind: 'saop', rounds: 1 });
    const target = timeDependent({ e: 1 }).target(situationIn(scenario, 'A'));
    expect(target).toBeCloseTo(0.4 + 0.5 * 0.5, 12);
  });

  test('reservation value above the best: it puts nothing', () => {
    const scenario = game({ A: [[0.4, 0.5]], B: [[1, 0]] }, 0.6);
    expect(timeDependent({ e: 1 }).bid(situationIn(scenario, 'A'), frequencyModel())).toBeNull();
    const equal = game({ A: [[0.4, 0.5]], B: [[1, 0]] }, 0.5);
    expect(timeDependent({ e: 1 }).bid(situationIn(equal, 'A'), frequencyModel())).toEqual([1]);
  });

  test('deals as good as each other, to rounding: the lowest, the first issue most significant', () => {
    // 0.1 + 0.2 and 0.3 + 0 differ in the last bit.
    const values = [
      [0.1, 0.3],
      [0.2, 0],
    ];
    const scenario = game({ A: values, B: values }, 0);
    const bid = timeDependent({ e: 0, k: 0.5 }).bid(situationIn(scenario, 'A'), frequencyModel());
    expect(bid).toEqual([0, 0]);
  });
});

test('its bid is that of the definition, by brute force', () => {
  fc.assert(
    fc.property(games, fc.nat(), fc.constantFrom(0, 0.2, 1, 2), (scenario, turn, e) => {
      const turns = turn % ((scenario.protocol as { rounds: number }).rounds * scenario.parties.length);
      const situation = situationIn(scenario, 'P0', { turns });
      const tactic = timeDependent({ e });
      const deals = dealsOf(scenario).map((deal) => ({ deal, u: utilityOf(situation, deal) }));
      const best = Math.max(...deals.map(({ u }) => u));
      const { noDeal } = situation.observation.own;
      const bid = tactic.bid(situation, frequencyModel());
      if (best < noDeal - 1e-9) {
        expect(bid).toBeNull();
        return;
      }
      const enough = deals.filter(({ u }) => u >= tactic.target(situation) - 1e-9);
      const least = Math.min(...enough.map(({ u }) => u));
      expect(bid).toEqual(enough.find(({ u }) => u <= least + 1e-9)!.deal);
    }),
    { numRuns: 300, seed: 51 },
  );
});

test('with ε it is, of the deals from the target to ε above, the one that seems best to the others', () => {
  fc.assert(
    fc.property(games, fc.nat(), fc.constantFrom(0.1, 0.3), (scenario, turn, epsilon) => {
      const [put] = dealsOf(scenario).slice(turn % dealsOf(scenario).length);
      const situation = situationIn(scenario, 'P0', offers(['P1', ...put!]));
      const tactic = timeDependent({ e: 1, epsilon });
      const bid = tactic.bid(situation, frequencyModel());
      const target = tactic.target(situation);
      const within = dealsOf(scenario).filter((deal) => {
        const u = utilityOf(situation, deal);
        return u >= target - 1e-9 && u <= target + epsilon + 1e-9;
      });
      if (within.length === 0) {
        expect(bid).toEqual(timeDependent({ e: 1 }).bid(situation, frequencyModel()));
        return;
      }
      const score = frequencyModel()(situation);
      const rate = (deal: readonly number[]): number => scoreOf(situation.valuation.space, score, deal);
      if (bid === null) return;
      expect(within).toContainEqual(bid);
      expect(rate(bid)).toBeCloseTo(Math.max(...within.map(rate)), 9);
    }),
    { numRuns: 200, seed: 52 },
  );
});

test('in a space too large to sort: of all that reach the target, what seems best to the others', () => {
  const rising = Array.from({ length: 6 }, () => [0, 0.1, 0.2, 0.4, 0.5, 0.7, 0.9, 1]);
  const scenario = game({ A: rising, B: rising }, 0);
  const situation = situationIn(scenario, 'A', offers(['B', 0, 0, 0, 0, 0, 0]));
  const tactic = timeDependent({ e: 0, k: 1 / 3 });
  const bid = tactic.bid(situation, frequencyModel())!;
  // Four of six issues at its best, the others as B would have them: any other mix pleases B less.
  expect([...bid].sort()).toEqual([0, 0, 7, 7, 7, 7]);
  expect(utilityOf(situation, bid)).toBeCloseTo(tactic.target(situation), 12);
});

describe('in discounted time', () => {
  /** Target of Up after so many turns of 27, where it discounts by so much. */
  function target(turns: number, options: TimeDependentOptions, discount?: number): number {
    const scenario = line(0.2, {
      kind: 'saop',
      rounds: 9,
      ...(discount !== undefined && { discounts: { Up: discount, Down: 0.5 } }),
    });
    return timeDependent(options).target(situationIn(scenario, 'Up', { turns }));
  }

  test('by hand: with 0.01, half-way, a tenth is left of what 0.01 leaves at the end', () => {
    // t = 0.5: (1 − 0.1) / (1 − 0.01).
    expect(target(12, { e: 1, discounted: true }, 0.01)).toBeCloseTo(0.2 + 0.8 * (1 - 0.9 / 0.99), 12);
    expect(target(12, { e: 1, discounted: false }, 0.01)).toBeCloseTo(0.6, 12);
    expect(target(12, { e: 0.2, discounted: true }, 0.01)).toBeCloseTo(
      0.2 + 0.8 * (1 - (0.9 / 0.99) ** 5),
      12,
    );
  });

  test('without a discount, or with 1, it is time', () => {
    for (const turns of [0, 5, 12, 26]) {
      expect(target(turns, { e: 0.2, discounted: true })).toBe(target(turns, { e: 0.2 }));
      expect(target(turns, { e: 0.2, discounted: true }, 1)).toBe(target(turns, { e: 0.2 }));
    }
  });

  test('a hardliner waits, whatever it costs', () => {
    expect(target(26, { e: 0, discounted: true }, 1e-300)).toBe(1);
  });

  test('concessions only grow, stay between best and least, and are never behind those in time', () => {
    const discounts = fc.oneof(fc.double({ min: 1e-300, max: 1, noNaN: true }), fc.constant(1 - 2 ** -53));
    fc.assert(
      fc.property(discounts, fc.constantFrom(0.05, 0.2, 1, 2), (discount, e) => {
        let before = 1;
        for (let turns = 0; turns < 27; turns += 3) {
          const aim = target(turns, { e, discounted: true }, discount);
          expect(aim).toBeGreaterThanOrEqual(0.2);
          expect(aim).toBeLessThanOrEqual(before);
          expect(aim).toBeLessThanOrEqual(target(turns, { e }, discount));
          before = aim;
        }
      }),
      { numRuns: 200, seed: 53 },
    );
  });

  test('six boulwares to whom waiting costs nearly all no longer wait to the end, and have more of it', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
    const rounds = 100;
    const play = (seed: number, discounted: boolean): { round: number; gain: number } => {
      const stream = openStream(`discounts/${seed}`);
      const row = (): number[] => Array.from({ length: 5 }, () => stream.next());
      const scores = Object.fromEntries(ids.map((id) => [id, [row(), row(), row(), row()]]));
      const discounts = Object.fromEntries(ids.map((id) => [id, 0.01]));
      const scenario = game(scores, 0.2, { kind: 'saop', rounds, discounts });
      const agents = Object.fromEntries(ids.map((id) => [id, boulware({ discounted })]));
      const { trace, outcome } = runTalks({ ...scenario, agents }, { seed: '1' });
      expect(outcome.kind).toBe('settlement');
      const moves = trace.events.filter(({ type }) => type === 'moved').length;
      const gain = Object.values(outcome.gains).reduce((sum, { realised }) => sum + realised, 0);
      return { round: Math.ceil(moves / ids.length), gain };
    };
    for (const seed of [1, 2, 3, 4, 5]) {
      const [waits, minds] = [play(seed, false), play(seed, true)];
      expect(waits.round).toBeGreaterThan(0.8 * rounds);
      expect(minds.round).toBeLessThan(0.7 * rounds);
      expect(minds.gain).toBeGreaterThan(2 * waits.gain);
    }
  });
});
