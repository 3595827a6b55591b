import { describe, expect, test } from 'vitest';
import {
  acceptCombi,
  acceptConst,
  acceptNext,
  acceptPrevious,
  acceptTarget,
  acceptTime,
  bargaining,
  frequencyModel,
  timeDependent,
} from '../../../../src/agents/index.js';
import type { AcceptanceCondition } from '../../../../src/agents/index.js';
import type { Table } from '../../../../src/talks/index.js';
import { line, offers, situationIn } from '../../plain.js';

/** The options that Up, worth option / 10 each, says yes to; linear over nine rounds, reservation 0.2. */
function accepted(condition: AcceptanceCondition, table: Partial<Table>, noDeal = 0.2): number[] {
  const { acceptance } = bargaining({
    tactic: timeDependent({ e: 1 }),
    opponent: frequencyModel(),
    condition,
  });
  const situation = situationIn(line(noDeal), 'Up', table);
  return Array.from({ length: 11 }, (_, option) => option).filter(
    (option) => acceptance.accepts(situation, [option]).yes,
  );
}

const from = (least: number): number[] => Array.from({ length: 11 - least }, (_, n) => least + n);

// Round 3 of 9: t = 0.4, target 0.68, bid 7.
const fourth = { turns: 9 };

describe('by hand', () => {
  test('target: what the tactic aims at, though no deal is worth just that', () => {
    expect(accepted(acceptTarget(), fourth)).toEqual(from(7));
    // Round 4: target 0.6 to rounding.
    expect(accepted(acceptTarget(), { turns: 12 })).toEqual(from(6));
  });

  test('const(c), to 1e-9', () => {
    expect(accepted(acceptConst(0.5), fourth)).toEqual(from(5));
    expect(accepted(acceptConst(0.5 + 5e-10), fourth)).toEqual(from(5));
    expect(accepted(acceptConst(0.5 + 2e-9), fourth)).toEqual(from(6));
  });

  test('next(α, β): the bid it would make', () => {
    expect(accepted(acceptNext(), fourth)).toEqual(from(7));
    expect(accepted(acceptNext(1, 0.1), fourth)).toEqual(from(6));
    expect(accepted(acceptNext(1.4, 0), fourth)).toEqual(from(5));
    expect(accepted(acceptNext(1, -0.4), fourth)).toEqual([]);
  });

  test('prev(α, β): the bid it made last; no before it has made one', () => {
    expect(accepted(acceptPrevious(), fourth)).toEqual([]);
    const table = offers(['Up', 10], ['Down', 0], ['Middle', 5], ['Up', 8], ['Down', 1]);
    expect(accepted(acceptPrevious(), table)).toEqual(from(8));
    expect(accepted(acceptPrevious(2, 0), table)).toEqual(from(4));
    expect(accepted(acceptPrevious(1, 0.25), table)).toEqual(from(6));
  });

  test('time(T): anything from then on, but for the reservation value', () => {
    expect(accepted(acceptTime(0.4), fourth)).toEqual(from(2));
    expect(accepted(acceptTime(0.41), fourth)).toEqual([]);
    expect(accepted(acceptTime(1), { turns: 26 })).toEqual([]);
  });

  test('combi(T, γ): next, or late and enough', () => {
    expect(accepted(acceptCombi(0.4, 0.3), fourth)).toEqual(from(3));
    expect(accepted(acceptCombi(0.4, 0.9), fourth)).toEqual(from(7));
    expect(accepted(acceptCombi(0.5, 0.3), fourth)).toEqual(from(7));
  });

  test('combi with the greatest or the mean of what others offered in [2t − 1, t]', () => {
    // t = 0.8 in round 7, so from 0.6 on: rounds 5, 6 and 7. Option 9 of round 0 is forgotten.
    const round = (down: number, middle: number): [string, number][] => [
      ['Up', 10],
      ['Down', down],
      ['Middle', middle],
    ];
    const table = offers(
      ...round(9, 9),
      ...[1, 2, 3, 4].flatMap(() => round(0, 0)),
      ...round(1, 3),
      ...round(2, 2),
    );
    const now = { ...table, turns: 22 };
    // The target is 0.36, the bid 4.
    expect(accepted(acceptCombi(0.7, 'max'), now)).toEqual(from(3));
    expect(accepted(acceptCombi(0.7, 'mean'), now)).toEqual(from(2));
    expect(accepted(acceptCombi(0.9, 'mean'), now)).toEqual(from(4));
    // Middle's 3 cannot be had again.
    expect(accepted(acceptCombi(0.7, 'max'), { ...now, walkedOut: 'Middle' })).toEqual(from(2));
  });
});

test('never below the reservation value, which counts to 1e-9', () => {
  expect(accepted(acceptConst(-1), fourth, 0.5)).toEqual(from(5));
  expect(accepted(acceptConst(-1), fourth, 0.5 + 5e-10)).toEqual(from(5));
  expect(accepted(acceptConst(-1), fourth, 0.5 + 2e-9)).toEqual(from(6));
});
