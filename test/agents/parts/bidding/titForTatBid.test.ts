import { describe, expect, test } from 'vitest';
import { frequencyModel, titForTatBid } from '../../../../src/agents/index.js';
import type { TitForTatOptions } from '../../../../src/agents/index.js';
import type { Table } from '../../../../src/talks/index.js';
import { game, line, offers, situationIn } from '../../plain.js';

/** Target and bid of Up, whose utility is option / 10 and whose reservation value is 0.2. */
function up(table: Partial<Table>, options: TitForTatOptions = {}): [number, number] {
  const tactic = titForTatBid(options);
  const situation = situationIn(line(), 'Up', table);
  return [
    Number(tactic.target(situation).toFixed(9)),
    tactic.bid(situation, frequencyModel())?.[0] ?? Number.NaN,
  ];
}

describe('a game of three, by hand', () => {
  const opening = [
    ['Up', 10],
    ['Down', 0],
    ['Middle', 2],
  ] as [string, number][];

  test('opens with its best and waits for a concession', () => {
    expect(up({})).toEqual([1, 10]);
    expect(up(offers(...opening))).toEqual([1, 10]);
  });

  const second = [...opening, ['Up', 10], ['Down', 2], ['Middle', 3]] as [string, number][];

  test('Down conceded 0.2, Middle 0.1', () => {
    expect(up(offers(...second), { over: 'min' })).toEqual([0.9, 9]);
    expect(up(offers(...second), { over: 'mean' })).toEqual([0.85, 9]);
    expect(up(offers(...second), { over: 'max' })).toEqual([0.8, 8]);
    expect(up(offers(...second))).toEqual(up(offers(...second), { over: 'mean' }));
    // Kindness at the second and at the third bid.
    expect(up(offers(...second), { over: 'min', kindness: 0.1 })).toEqual([0.7, 7]);
  });

  test('a step back is not answered: its target never rises', () => {
    const third = offers(...second, ['Up', 9], ['Down', 1], ['Middle', 3]);
    expect(up(third, { over: 'min' })).toEqual([0.9, 9]);
    expect(up(third, { over: 'mean' })).toEqual([0.85, 9]);
    expect(up(third, { over: 'max' })).toEqual([0.8, 8]);
  });

  test('who has put nothing since is answered again', () => {
    const third = offers(...second, ['Up', 9], ['Middle', 3]);
    expect(up(third, { over: 'max' })).toEqual([0.6, 6]);
  });

  test('an opponent that has put fewer than two deals does not count', () => {
    const table = offers(['Up', 10], ['Down', 0], ['Up', 10], ['Down', 3], ['Middle', 3]);
    expect(up(table, { over: 'min' })).toEqual([0.7, 7]);
  });
});

describe('who has left, or passes', () => {
  const vote = { ...line(), rule: { kind: 'quorum' as const, yes: 2 } };
  const target = (table: Partial<Table>, options: TitForTatOptions = { over: 'max' }): number =>
    Number(
      titForTatBid(options)
        .target(situationIn(vote, 'Up', table))
        .toFixed(9),
    );
  /** Down has conceded 0.3, Middle 0.1. */
  const both: [string, number][] = [
    ['Up', 10],
    ['Down', 0],
    ['Middle', 2],
    ['Up', 10],
    ['Down', 3],
    ['Middle', 3],
  ];
  const turn = { offer: null, by: null, accepted: [] };

  test('a concession is answered once', () => {
    expect(target({ ...offers(...both), ...turn })).toBe(0.7);
    const since = { ...offers(...both, ['Up', 7], ['Middle', 4]), ...turn };
    expect(target({ ...since, walkedOut: 'Down' })).toBe(0.6);
    expect(target({ ...since, passes: [7] })).toBe(0.6);
    // Down's does not count as none either.
    expect(target({ ...since, walkedOut: 'Down' }, { over: 'min' })).toBe(0.8);
    const later = { ...offers(...both, ['Up', 7], ['Middle', 4], ['Up', 6], ['Middle', 4]), ...turn };
    expect(target({ ...later, walkedOut: 'Down' })).toBe(0.6);
  });

  test('whose turn is yet to come counts until then, if it is still there', () => {
    const down = offers(...both, ['Up', 7], ['Down', 4]);
    expect(target(down, { over: 'min' })).toBe(0.8);
    const standing = offers(...both, ['Up', 7], ['Middle', 4]);
    expect(target({ ...offers(...both, ['Up', 7], ['Down', 3]) })).toBe(0.6);
    expect(target({ ...offers(...both, ['Up', 7], ['Down', 3]), walkedOut: 'Middle' })).toBe(0.7);
    // Down's turn was before Middle's: it has passed.
    expect(target({ ...standing, passes: [7] })).toBe(0.6);
  });

  test('in a single text, too, who has left is answered no more', () => {
    const text = { ...vote, protocol: { kind: 'singleText' as const, chair: 'Middle', drafts: 9 } };
    const no = (reading: number, by: string, counter: number[] | null) => {
      return { by, reading, objections: [], counter };
    };
    const table = {
      ...offers(['Middle', 5], ['Middle', 5], ['Middle', 5], ['Middle', 5]),
      objections: [
        no(1, 'Down', [0]),
        no(1, 'Up', null),
        no(2, 'Down', [3]),
        no(2, 'Up', null),
        no(3, 'Up', null),
      ],
    };
    const aim = (more: Partial<Table>): number =>
      titForTatBid({ over: 'max' }).target(situationIn(text, 'Up', { ...table, ...more }));
    expect(aim({})).toBeCloseTo(0.2, 12);
    expect(aim({ walkedOut: 'Down' })).toBeCloseTo(0.7, 12);
  });
});

describe('traps', () => {
  test('it stops at its reservation value', () => {
    const table = offers(['Up', 10], ['Down', 0], ['Up', 10], ['Down', 10]);
    expect(up(table)).toEqual([0.2, 2]);
  });

  test('a reservation value above the best: it puts nothing', () => {
    const situation = situationIn(game({ A: [[0.4, 0.5]], B: [[1, 0]] }, 0.6), 'A');
    expect(titForTatBid().bid(situation, frequencyModel())).toBeNull();
  });

  test('in a single text a no is a bid, and counter-proposals are offers', () => {
    const scenario = line(0.2, { kind: 'singleText', chair: 'Middle', drafts: 5 });
    const no = (reading: number, by: string, counter: number[] | null) => ({
      by,
      reading,
      objections: [],
      counter,
    });
    const table: Partial<Table> = {
      ...offers(['Middle', 4], ['Middle', 5]),
      objections: [no(1, 'Up', null), no(1, 'Down', [1])],
    };
    const tactic = titForTatBid();
    expect(tactic.target(situationIn(scenario, 'Up', table))).toBeCloseTo(0.9, 12);
    const more = {
      ...table,
      objections: [...table.objections!, no(2, 'Up', null), no(2, 'Down', [4])],
    };
    // The second no answered Middle's 0.1; now the mean of 0.1 and Down's 0.3.
    expect(tactic.target(situationIn(scenario, 'Up', more))).toBeCloseTo(0.7, 12);
  });
});
