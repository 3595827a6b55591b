import { describe, expect, test } from 'vitest';
import type { Played } from '../../../src/history/backtest/targets.js';
import { runsTargets } from '../../../src/history/backtest/runsTargets.js';
import { played, signed } from './constructed.js';

const holds = (id: number, at: Readonly<Record<string, Played>>): boolean =>
  runsTargets.find((target) => target.id === id)!.holds(at);
const nothing = (count: number) => played(count, 'inconclusive');
const partial = (count: number) => played(count, 'partial', signed(2, true));
const full = (count: number) => played(count, 'settlement', signed(4, true));
const principles = (count: number) => played(count, 'inconclusive', signed(4, false));
const collapse = (count: number) => played(count, 'collapse');

test('targets 11 to 14 in order', () => {
  expect(runsTargets.map(({ id }) => id)).toEqual([11, 12, 13, 14]);
});

describe('each can hold and can fail', () => {
  test('11: more than half; plans count in the first two rounds, principles never do', () => {
    const at = (round: number) => played(20, 'partial', signed(2, true, round));
    expect(holds(11, { december2003: [...nothing(11), ...partial(9)] })).toBe(true);
    expect(holds(11, { december2003: [...nothing(10), ...partial(10)] })).toBe(false);
    expect(holds(11, { december2003: at(2) })).toBe(false);
    expect(holds(11, { december2003: at(3) })).toBe(true);
    expect(holds(11, { december2003: principles(20) })).toBe(true);
  });

  test('12: more agreements of substance; principles do not count', () => {
    expect(holds(12, { december2003: nothing(20), phased: [...nothing(19), ...partial(1)] })).toBe(true);
    expect(holds(12, { december2003: nothing(20), phased: principles(20) })).toBe(false);
    expect(holds(12, { december2003: partial(20), phased: partial(20) })).toBe(false);
  });

  test('13: most deals are partial, whatever the number of runs without', () => {
    expect(holds(13, { phased: [...nothing(17), ...partial(2), ...full(1)] })).toBe(true);
    expect(holds(13, { phased: [...nothing(16), ...partial(2), ...full(2)] })).toBe(false);
    expect(holds(13, { phased: nothing(20) })).toBe(false);
  });

  describe('14: what is most frequent', () => {
    const at = (change: Readonly<Record<string, Played>> = {}) => ({
      september2005: principles(20),
      february2007: partial(20),
      december2008: collapse(20),
      ...change,
    });

    test('holds as it happened, with nothing or collapse in 2008', () => {
      expect(holds(14, at())).toBe(true);
      expect(holds(14, at({ december2008: [...nothing(10), ...collapse(10)] }))).toBe(true);
      expect(holds(14, at({ september2005: [...principles(8), ...partial(6), ...nothing(6)] }))).toBe(true);
    });

    test.each([
      ['september2005', partial(20)],
      ['september2005', nothing(20)],
      ['september2005', [...principles(10), ...partial(10)]],
      ['february2007', principles(20)],
      ['february2007', full(20)],
      ['february2007', collapse(20)],
      ['december2008', principles(20)],
      ['december2008', partial(20)],
    ])('fails if %s went otherwise (%#)', (name, outcomes) => {
      expect(holds(14, at({ [name]: outcomes }))).toBe(false);
    });

    test('a collapse after a statement is nothing', () => {
      expect(holds(14, at({ december2008: played(20, 'collapse', signed(2, false)) }))).toBe(true);
    });
  });
});
