import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from '../../../src/analysis/index.js';

test.each([
  // The example of the method on Wikipedia, "Holm–Bonferroni method": the first two hold at 0.05.
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.03, 0.06, 0.06, 0.02],
  ],
  // Neuhaus et al. (1992), as in Benjamini & Hochberg (1995): three of fifteen hold at 0.05, as they report for Bonferroni and Hochberg.
  [
    [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ],
    [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1],
  ],
])('%j', (pValues, adjusted) => {
  holm(pValues).forEach((p, test) => expect(p).toBeCloseTo(adjusted[test]!, 10));
});

test('whatever the order, no test is adjusted below Bonferroni of what is left, and one alone is left as it is', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 12 }), fc.nat(), (pValues, turn) => {
      const adjusted = holm(pValues);
      const shift = turn % pValues.length;
      const turned = [...pValues.slice(shift), ...pValues.slice(0, shift)];
      expect([...adjusted.slice(shift), ...adjusted.slice(0, shift)]).toEqual(holm(turned));
      adjusted.forEach((one, test) => {
        const left = pValues.filter((other) => other >= pValues[test]!).length;
        expect(one).toBeGreaterThanOrEqual(Math.min(1, left * pValues[test]!));
        expect(one).toBeLessThanOrEqual(
          Math.min(1, pValues.length * Math.max(...pValues.filter((other) => other <= pValues[test]!))),
        );
      });
    }),
  );
  expect(holm([0.3])).toEqual([0.3]);
  expect(holm([])).toEqual([]);
});

test.each([[[0.1, 1.5]], [[NaN]], ['0.1']])('%j is refused', (pValues) => {
  expect(() => holm(pValues as number[])).toThrow(expect.objectContaining({ code: 'invalid-option' }));
});
