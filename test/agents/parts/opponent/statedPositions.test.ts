import { describe, expect, test } from 'vitest';
import { statedPositions } from '../../../../src/agents/index.js';
import type { StatedPositionsOptions } from '../../../../src/agents/index.js';
import type { SaidBounds } from '../../../../src/talks/index.js';
import { scoreOf } from '../../../../src/valuation/index.js';
import { seenBy, situation } from '../../seen.js';
import type { Seen } from '../../seen.js';

/** How deals rate for the broker. */
function ratingsFor(seen: Seen, options: StatedPositionsOptions = {}): (deal: readonly number[]) => number {
  const here = situation(seenBy('Broker', seen));
  const score = statedPositions(options)(here);
  return (deal) => scoreOf(here.valuation.space, score, deal);
}

const remark = (
  by: string,
  reading: number,
  issue: string,
  direction: 'up' | 'down',
  counter: readonly number[] | null = null,
) => ({
  by,
  reading,
  objections: [{ issue, direction }],
  counter,
});

describe('how acceptable deals seem, from what was said', () => {
  test('the same, while nobody has said anything', () => {
    const rating = ratingsFor({});
    expect([rating([0, 0, 0]), rating([2, 1, 1]), rating([2, 2, 0])]).toEqual([0, 0, 0]);
  });

  test('nearer to what a party has declared is better, and half-way is better for two', () => {
    const declared = { parties: { North: { declared: { aid: 2 } }, South: { declared: { aid: 0 } } } };
    const one = ratingsFor({ scenario: { parties: { North: { declared: { aid: 2 } } } } });
    expect([one([0, 2, 0]), one([0, 1, 0]), one([0, 0, 0])]).toEqual([0, -0.25, -1]);
    const two = ratingsFor({ scenario: declared });
    expect([two([0, 2, 0]), two([0, 1, 0]), two([0, 0, 0])]).toEqual([-1, -0.5, -1]);
  });

  test('what it offered or showed in this session goes before what it declared; the last counts', () => {
    const scenario = { parties: { North: { declared: { aid: 2 } } } };
    const countered = ratingsFor({
      scenario,
      table: { objections: [remark('North', 1, 'arms', 'up', [1, 0, 1])] },
    });
    expect(countered([1, 0, 1])).toBeGreaterThan(countered([1, 2, 1]));
    const offered = ratingsFor({
      scenario,
      table: {
        offers: [
          { by: 'North', deal: [0, 1, 0] },
          { by: 'North', deal: [2, 0, 0] },
        ],
      },
    });
    expect(offered([2, 0, 0])).toBe(0);
    expect(offered([2, 0, 0])).toBeGreaterThan(offered([0, 1, 0]));
  });

  test('what was objected to in this session, and all that goes further the same way, is worse', () => {
    const put = { offers: [{ by: 'Broker', deal: [1, 1, 0] }] };
    const less = ratingsFor(
      { table: { ...put, objections: [remark('North', 1, 'arms', 'down')] } },
      { memory: 0 },
    );
    expect([less([0, 1, 0]), less([1, 1, 0]), less([2, 1, 0])]).toEqual([0, -1, -1]);
    const more = ratingsFor(
      { table: { ...put, objections: [remark('South', 1, 'arms', 'up')] } },
      { memory: 0, objection: 3 },
    );
    expect([more([0, 1, 0]), more([1, 1, 0]), more([2, 1, 0])]).toEqual([-3, -3, 0]);
  });

  test('what was objected to in all sessions leans', () => {
    const heard = {
      North: { up: { aid: 3 }, down: {} },
      South: { up: {}, down: {} },
      Broker: { up: {}, down: {} },
    };
    const leaning = ratingsFor({ now: { heard } });
    expect(leaning([0, 2, 0])).toBeGreaterThan(leaning([0, 1, 0]));
    expect(leaning([0, 1, 0])).toBeGreaterThan(leaning([0, 0, 0]));
    const forgetful = ratingsFor({ now: { heard } }, { memory: 0 });
    expect(forgetful([0, 2, 0])).toBe(forgetful([0, 0, 0]));
    const evenly = { ...heard, North: { up: { aid: 2 }, down: { aid: 2 } } };
    expect(ratingsFor({ now: { heard: evenly } })([0, 2, 0])).toBe(0);
  });

  test('who has left, or has not come, does not count', () => {
    const scenario = { parties: { North: { declared: { aid: 2 } }, South: { declared: { aid: 0 } } } };
    const left = ratingsFor({ scenario, table: { walkedOut: 'North' } });
    expect([left([0, 2, 0]), left([0, 0, 0])]).toEqual([-1, 0]);
    const before = ratingsFor({ scenario, table: { walkedOut: 'South', leftBefore: ['North'] } });
    expect([before([0, 2, 0]), before([0, 0, 0])]).toEqual([0, 0]);
    const absent = ratingsFor({ scenario, now: { present: ['South', 'Broker'] } });
    expect([absent([0, 2, 0]), absent([0, 0, 0])]).toEqual([-1, 0]);
  });

  describe('remembered as bounds', () => {
    const YEAR = 365.25;
    const said = (by: SaidBounds, day: number, more: Seen = {}) => ({
      ...more,
      now: {
        day,
        said: ['arms', 'aid', 'order'].map((issue) => ({ issue, by: issue === 'aid' ? { North: by } : {} })),
      },
    });
    const bounds = { kind: 'bounds' } as const;
    const ratings = (seen: Seen, options: StatedPositionsOptions = { memory: bounds }) =>
      [0, 1, 2].map((aid) => ratingsFor(seen, options)([0, aid, 0]));
    const most = { atMost: { level: 0, day: 0 } };

    test('what lies beyond a bound is worse, by half with every half-life', () => {
      expect(ratings(said(most, YEAR))).toEqual([0, -0.5, -0.5]);
      expect(ratings(said({ atLeast: { level: 2, day: 0 } }, 2 * YEAR))).toEqual([-0.25, -0.25, 0]);
      expect(ratings(said(most, YEAR), { memory: { ...bounds, halfLifeYears: 0.5 } })).toEqual([
        0, -0.25, -0.25,
      ]);
      expect(ratings(said(most, YEAR), { memory: bounds, objection: 3 })).toEqual([0, -1.5, -1.5]);
      const told = said(most, YEAR, { own: { disclosed: { North: ['aid'] } } });
      expect(ratings(told)).toEqual([0, -1, -1]);
    });

    test('after four half-lives it is forgotten', () => {
      expect(ratings(said(most, 4 * YEAR))).toEqual([0, -0.0625, -0.0625]);
      expect(ratings(said(most, 4 * YEAR + 1))).toEqual([0, 0, 0]);
    });

    test('what was said in this session counts as an objection only, and nothing leans', () => {
      expect(ratings(said(most, 0))).toEqual([0, 0, 0]);
      const heard = { North: { up: { aid: 3 }, down: {} } };
      const seen = { table: { offers: [{ by: 'Broker', deal: [1, 1, 0] }] }, now: { heard } };
      expect(ratings(seen)).toEqual([0, 0, 0]);
      const objections = [remark('North', 1, 'aid', 'down')];
      const protested = said(most, 0, { table: { ...seen.table, objections } });
      expect(ratings(protested)).toEqual([0, -1, -1]);
    });

    test('a bound beyond the options moves none of them past another', () => {
      expect(ratings(said({ atLeast: { level: 3, day: 0 } }, YEAR))).toEqual([-0.5, -0.5, -0.5]);
      expect(ratings(said({ atMost: { level: -1, day: 0 } }, YEAR))).toEqual([-0.5, -0.5, -0.5]);
    });

    test('of a party that has said nothing, or of oneself, there is nothing', () => {
      const own = { now: { day: YEAR, said: [{ issue: 'arms', by: { Broker: most } }] } };
      expect(ratings(own)).toEqual([0, 0, 0]);
    });
  });

  test('an issue that a party called most important to itself weighs double', () => {
    const scenario = { parties: { North: { declared: { aid: 2, arms: 0 } } } };
    const told = ratingsFor({ scenario, own: { disclosed: { North: ['aid'] } } });
    expect([told([0, 0, 0]), told([2, 2, 0])]).toEqual([-2, -1]);
    const plain = ratingsFor({ scenario });
    expect([plain([0, 0, 0]), plain([2, 2, 0])]).toEqual([-1, -1]);
  });

  test('its own words do not count', () => {
    const rating = ratingsFor({
      scenario: { parties: { Broker: { declared: { aid: 2 } } } },
      table: { offers: [{ by: 'Broker', deal: [2, 2, 1] }] },
    });
    expect(rating([0, 0, 0])).toBe(rating([2, 2, 1]));
  });

  test('structural options are rated too', () => {
    const rating = ratingsFor({ scenario: { parties: { North: { declared: { order: 1 } } } } });
    expect([rating([0, 0, 1]), rating([0, 0, 0])]).toEqual([0, -1]);
  });
});
