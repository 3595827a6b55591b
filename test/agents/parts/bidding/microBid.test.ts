import { describe, expect, test } from 'vitest';
import { frequencyModel, microBid } from '../../../../src/agents/index.js';
import type { Table } from '../../../../src/talks/index.js';
import { game, line, offers, situationIn } from '../../plain.js';

const tactic = microBid();

/** Target and bid of Up, whose utility is option / 10 and whose reservation value is 0.7. */
function up(table: Partial<Table>, seed = 'chance'): [number, number] {
  const situation = situationIn(line(0.7), 'Up', table, seed);
  return [
    Number(tactic.target(situation).toFixed(9)),
    tactic.bid(situation, frequencyModel())?.[0] ?? Number.NaN,
  ];
}

describe('a new offer for a new offer, by hand', () => {
  test('opens with its best, and goes on when all have put one', () => {
    expect(up({})).toEqual([1, 10]);
    expect(up(offers(['Up', 10], ['Down', 0], ['Middle', 5]))).toEqual([0.9, 9]);
  });

  test('of several opponents the one with the fewest distinct offers counts', () => {
    // Down twice the same, Middle two: m = 2 and n = 1, so an earlier offer again.
    const table = offers(['Up', 10], ['Down', 0], ['Middle', 5], ['Up', 9], ['Down', 0], ['Middle', 6]);
    const seen = new Set(Array.from({ length: 20 }, (_, n) => up(table, `seed ${n}`)[1]));
    expect([...seen].sort((a, b) => a - b)).toEqual([9, 10]);
    expect(up(table)[0]).toBe(0.9);
    // Somebody who has put nothing holds it back.
    expect(up(offers(['Up', 10], ['Down', 0]))).toEqual([1, 10]);
  });

  test('nothing below the reservation value: earlier offers again, though it would go on', () => {
    const put = [10, 9, 8, 7].flatMap((option, n): [string, number][] => [
      ['Up', option],
      ['Down', n],
      ['Middle', n],
    ]);
    const [target, bid] = up(offers(...put));
    expect(target).toBe(0.6);
    expect(bid).toBeGreaterThanOrEqual(7);
  });
});

describe('traps', () => {
  test('ties go by index, first issue most significant, also to rounding', () => {
    const values = [
      [0.1, 0.3],
      [0.2, 0],
    ];
    const scenario = game({ A: values, B: values }, 0);
    const put: [string, ...number[]][] = [];
    const order = Array.from({ length: 4 }, (_, n) => {
      const deal = [...tactic.bid(situationIn(scenario, 'A', offers(...put)), frequencyModel())!];
      put.push(['A', ...deal], ['B', n >> 1, n & 1]);
      return deal;
    });
    // Worth half of 0.5, of 0.3 twice, and of 0.1.
    expect(order).toEqual([
      [1, 0],
      [0, 0],
      [1, 1],
      [0, 1],
    ]);
    // Beyond the last deal it repeats.
    const beyond = tactic.bid(situationIn(scenario, 'A', offers(...put)), frequencyModel());
    expect(order).toContainEqual(beyond);
  });

  test('a reservation value above the best: it puts nothing', () => {
    expect(
      tactic.bid(situationIn(game({ A: [[0.4, 0.5]], B: [[1, 0]] }, 0.6), 'A'), frequencyModel()),
    ).toBeNull();
  });

  test('in a single text a no is an offer, and the chair goes on with every draft', () => {
    const scenario = line(0.2, { kind: 'singleText', chair: 'Middle', drafts: 5 });
    const no = (reading: number, by: string) => ({ by, reading, objections: [], counter: null });
    const table = {
      ...offers(['Middle', 5], ['Middle', 4]),
      objections: [no(1, 'Up'), no(1, 'Down')],
    };
    expect(tactic.target(situationIn(scenario, 'Up', table))).toBeCloseTo(0.9, 12);
    // The same draft again is no new offer.
    const same = { ...table, ...offers(['Middle', 5], ['Middle', 5]) };
    const stubborn = { ...same, objections: [...table.objections, no(2, 'Up')] };
    expect(tactic.target(situationIn(scenario, 'Up', stubborn))).toBeCloseTo(0.9, 12);
    expect(tactic.bid(situationIn(scenario, 'Middle', table), frequencyModel())).toEqual([6]);
  });
});
