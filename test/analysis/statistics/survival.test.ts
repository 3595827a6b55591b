import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeier } from '../../../src/analysis/index.js';

// Weeks of remission in acute leukaemia, Freireich et al. (1963); 0 marks who was still in remission.
const treated = [
  [6, 1], [6, 1], [6, 1], [6, 0], [7, 1], [9, 0], [10, 1], [10, 0], [11, 0], [13, 1], [16, 1],
  [17, 0], [19, 0], [20, 0], [22, 1], [23, 1], [25, 0], [32, 0], [32, 0], [34, 0], [35, 0],
] as const; // prettier-ignore
const control = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

const curveOf = (runs: readonly (readonly [number, number])[]) =>
  kaplanMeier(
    runs.map(([time]) => time),
    runs.map(([, event]) => event === 1),
  );

describe('6-MP against placebo', () => {
  test('survival, its standard error and log(−log) interval', () => {
    const rows = curveOf(treated).steps.map((step) =>
      [step.time, step.atRisk, step.events, step.survival, step.standardError!, step.low!, step.high!].map(
        (value) => Number(value.toFixed(3)),
      ),
    );
    // As in Klein & Moeschberger (2003), table 4.1, and survfit(conf.type = "log-log") of R.
    expect(rows).toEqual([
      [6, 21, 3, 0.857, 0.076, 0.62, 0.952],
      [7, 17, 1, 0.807, 0.087, 0.563, 0.923],
      [10, 15, 1, 0.753, 0.096, 0.503, 0.889],
      [13, 12, 1, 0.69, 0.107, 0.432, 0.849],
      [16, 11, 1, 0.627, 0.114, 0.368, 0.805],
      [22, 7, 1, 0.538, 0.128, 0.268, 0.747],
      [23, 6, 1, 0.448, 0.135, 0.188, 0.68],
    ]);
  });

  test('median and restricted mean', () => {
    const { median, medianLow, medianHigh, horizon, restrictedMean, restrictedMeanError } = curveOf(treated);
    expect([median, medianLow, medianHigh, horizon]).toEqual([23, 13, null, 35]);
    expect(restrictedMean).toBeCloseTo(23.29, 2);
    expect(restrictedMeanError).toBeCloseTo(2.83, 2);
  });

  test('placebo, where everybody relapsed', () => {
    const curve = kaplanMeier(control, control.map(() => true)); // prettier-ignore
    expect([curve.median, curve.medianLow, curve.medianHigh]).toEqual([8, 4, 11]);
    expect(curve.restrictedMean).toBeCloseTo(182 / 21, 12);
    expect(curve.restrictedMeanError).toBeCloseTo(1.38, 2);
    expect(curve.steps.at(-1)).toMatchObject({ survival: 0, standardError: null, low: 0, high: null });
  });
});

const runs = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 1 })), { minLength: 1, maxLength: 30 });

describe('the interval of the median', () => {
  const allOf = (n: number) => {
    const times = Array.from({ length: n }, (_, place) => place + 1);
    return kaplanMeier(times, times.map(() => true)); // prettier-ignore
  };

  test('is none of fewer than six runs: their median may well lie beyond all of them', () => {
    for (const n of [1, 2, 5]) {
      const { median, medianLow, medianHigh } = allOf(n);
      expect([median, medianLow, medianHigh]).toEqual([Math.ceil(n / 2), null, null]);
    }
    expect(allOf(6).medianLow).toBe(1);
    // Runs that were lost before say nothing of it.
    expect(curveOf([[5, 1], ...Array.from({ length: 9 }, () => [1, 0] as const)]).medianLow).toBe(null);
    // Who asks for less is told of fewer.
    expect(kaplanMeier([1, 2], [true, true], { alpha: 0.5 }).medianLow).toBe(1);
  });

  test('covers in 92.9 of 100 cases or more, by enumeration', () => {
    const covered = Array.from({ length: 40 }, (_, place) => {
      const n = place + 1;
      const { medianLow, medianHigh } = allOf(n);
      let [chance, sum] = [1 / 2 ** n, 0];
      // So many of n times lie below the true median.
      for (let below = 0; below <= n; below++) {
        if ((medianLow ?? 0) <= below && below < (medianHigh ?? Infinity)) sum += chance;
        chance *= (n - below) / (below + 1);
      }
      return sum;
    });
    expect(Math.min(...covered)).toBeCloseTo(0.9297, 4);
  });
});

describe('laws', () => {
  test('without censoring it is the share of runs that go on, with binomial errors', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 30 }), (times) => {
        const n = times.length;
        const curve = kaplanMeier(
          times,
          times.map(() => true),
        );
        for (const { time, survival, standardError } of curve.steps) {
          const left = times.filter((other) => other > time).length / n;
          expect(survival).toBeCloseTo(left, 12);
          if (left > 0) expect(standardError).toBeCloseTo(Math.sqrt((left * (1 - left)) / n), 12);
        }
        const mean = times.reduce((sum, time) => sum + time, 0) / n;
        expect(curve.restrictedMean).toBeCloseTo(mean, 12);
        // The error of a mean, with n below instead of n − 1.
        const square = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / n;
        expect(curve.restrictedMeanError ?? 0).toBeCloseTo(Math.sqrt(square / n), 12);
        const sorted = [...times].sort((a, b) => a - b);
        expect(curve.median).toBe(sorted[Math.ceil(n / 2) - 1]);
      }),
    );
  });

  test('redistributing the mass of the censored to the right gives the same curve (Efron 1967)', () => {
    fc.assert(
      fc.property(runs, (list) => {
        // Events come before censorings at the same time.
        const order = [...list].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
        const mass = order.map(() => 1 / order.length);
        order.forEach(([, event], i) => {
          const later = order.length - 1 - i;
          if (event === 1 || later === 0) return;
          for (let j = i + 1; j < order.length; j++) mass[j]! += mass[i]! / later;
          mass[i] = 0;
        });
        for (const { time, survival } of curveOf(list).steps) {
          const left = mass.reduce((sum, m, i) => (order[i]![0] > time || (order[i]![1] === 0 && order[i]![0] === time) ? sum + m : sum), 0); // prettier-ignore
          expect(survival).toBeCloseTo(left, 12);
        }
      }),
    );
  });

  test('falls, lies in its interval, and does not mind the order of the runs', () => {
    fc.assert(
      fc.property(runs, (list) => {
        const curve = curveOf(list);
        let before = 1;
        for (const { survival, low, high } of curve.steps) {
          expect(0 <= survival && survival < before).toBe(true);
          expect(low! <= survival && survival <= (high ?? 1)).toBe(true);
          before = survival;
        }
        expect(curveOf([...list].reverse())).toEqual(curve);
      }),
    );
  });
});

test('the restricted mean up to a horizon, and where the curve is not known', () => {
  const at = (horizon: number) => kaplanMeier([2, 4, 6], [true, false, true], { horizon }).restrictedMean;
  expect(at(2)).toBe(2);
  expect(at(5)).toBeCloseTo(2 + (3 * 2) / 3, 14);
  expect(at(6)).toBeCloseTo(2 + (4 * 2) / 3, 14);
  expect(at(10)).toBeCloseTo(2 + (4 * 2) / 3, 14); // all ended before
  const lost = kaplanMeier([2, 4, 6], [true, false, false], { horizon: 10 });
  expect([lost.restrictedMean, lost.restrictedMeanError]).toEqual([null, null]);
  const never = kaplanMeier([5, 5], [false, false]);
  expect(never).toMatchObject({ steps: [], median: null, restrictedMean: 5, restrictedMeanError: null });
});

test('what is no curve', () => {
  for (const call of [
    () => kaplanMeier([], []),
    () => kaplanMeier([1, 2], [true]),
    () => kaplanMeier([-1], [true]),
    () => kaplanMeier([NaN], [true]),
    () => kaplanMeier([1], [1] as unknown as boolean[]),
    () => kaplanMeier([1], undefined as unknown as boolean[]),
    () => kaplanMeier([1], [true], { alpha: 1 }),
    () => kaplanMeier([1], [true], { horizon: 0 }),
  ]) {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }) as Error);
  }
});

describe('counts', () => {
  test('a time that stands for several runs is that time several times', () => {
    const entry = fc.record({
      time: fc.integer({ min: 0, max: 9 }),
      event: fc.boolean(),
      count: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        const all = entries.flatMap(({ count, ...one }) => Array.from({ length: count }, () => one));
        const [short, long] = [entries, all].map((list) => [
          list.map(({ time }) => time),
          list.map(({ event }) => event),
        ]) as [[number[], boolean[]], [number[], boolean[]]];
        const counts = entries.map(({ count }) => count);
        expect(kaplanMeier(...short, { counts })).toEqual(kaplanMeier(...long));
      }),
    );
  });

  test.each([[[1]], [[1, 0]], [[1, 1.5]], ['11']])('refuses %j for two times', (counts) => {
    const curve = () => kaplanMeier([1, 2], [true, false], { counts: counts as number[] });
    expect(curve).toThrow(expect.objectContaining({ code: 'invalid-option' }));
  });
});
