import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { agreed, always, eventually, not, temporalMatchers } from '../../../src/testing/index.js';
import type { SatisfyMatcher } from '../../../src/testing/index.js';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars -- as vitest declares it
  interface Assertion<T = any> {
    toSatisfy: SatisfyMatcher;
  }
}

expect.extend(temporalMatchers);

describe('toSatisfy', () => {
  const run = runTalks(december2003, { seed: '8' });

  test('passes where the formula holds, and its negation does not', () => {
    expect(run).toSatisfy(eventually(agreed()));
    expect(run.trace).not.toSatisfy(always(not(agreed())));
    expect(run).toSatisfy(eventually(agreed()), { per: 'event' });
  });

  test('fails with the reason', () => {
    expect(() => expect(run).toSatisfy(always(not(agreed())))).toThrow(
      'The formula does not hold of this run: round 10, September 2006: an agreement was signed.',
    );
    expect(() => expect(run).not.toSatisfy(eventually(agreed()))).toThrow(
      'The formula holds of this run: round 10, September 2006: an agreement was signed.',
    );
  });

  test('still takes a predicate, as the matcher of vitest that it stands in for', () => {
    expect(3).toSatisfy((value: number) => value > 2);
    expect(1).not.toSatisfy((value: number) => value > 2);
    expect(() => expect(1).toSatisfy((value: number) => value > 2, 'large enough')).toThrow(
      'large enough: false',
    );
  });

  test('is a plain function of what jest hands it, too', () => {
    const { pass, message } = temporalMatchers.toSatisfy(run, eventually(agreed()));
    expect(pass).toBe(true);
    expect(message()).toContain('round 10');
  });
});
