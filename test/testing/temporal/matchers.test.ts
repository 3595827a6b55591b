import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { agreed, always, eventually, not, temporalMatchers } from '../../../src/testing/index.js';
import type { FormulaMatcher } from '../../../src/testing/index.js';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars -- as vitest declares it
  interface Matchers<T = any> {
    toSatisfyFormula: FormulaMatcher;
  }
}

expect.extend(temporalMatchers);

describe('toSatisfyFormula', () => {
  const run = runTalks(december2003, { seed: '8' });

  test('passes where the formula holds, and its negation does not', () => {
    expect(run).toSatisfyFormula(eventually(agreed()));
    expect(run.trace).not.toSatisfyFormula(always(not(agreed())));
    expect(run).toSatisfyFormula(eventually(agreed()), { per: 'event' });
  });

  test('fails with the reason', () => {
    expect(() => expect(run).toSatisfyFormula(always(not(agreed())))).toThrow(
      'The formula does not hold of this run: round 10, September 2006: an agreement was signed.',
    );
    expect(() => expect(run).not.toSatisfyFormula(eventually(agreed()))).toThrow(
      'The formula holds of this run: round 10, September 2006: an agreement was signed.',
    );
  });

  test('leaves the matcher of vitest that takes a predicate alone', () => {
    expect(3).toSatisfy((value: number) => value > 2);
    expect(() => expect(1).toSatisfy((value: number) => value > 2, 'large enough')).toThrow('large enough');
  });

  test('is a plain function of what jest hands it, too', () => {
    const { pass, message } = temporalMatchers.toSatisfyFormula(run, eventually(agreed()));
    expect(pass).toBe(true);
    expect(message()).toContain('round 10');
  });
});
