import { expect, it } from 'vitest';
import { compileValuation, dealSpaceOf, gainOf, withNoDeal } from '../../../src/valuation/index.js';
import { FULL_RULES, fullBeliefsOf } from '../fullSize.js';
import { RULES } from '../reference.js';

it('gainOf adds base and scaled entries', () => {
  const space = dealSpaceOf(RULES);
  const base = new Float64Array(space.blocks).fill(0.5);
  const scale = new Float64Array(space.blocks).fill(2);
  const table = Float64Array.from({ length: space.width }, (_, at) => at);
  const valuation = { space, worth: base, base, scale, sheet: new Int32Array(space.blocks), table };
  expect(gainOf(valuation, [0, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(0.5 + 2 * (0 + 5 + 10 + 14 + 18 + 23 + 27));
  expect(gainOf(valuation, [1, 4, 4, 2, 0, 0, 0, 0, 3])).toBe(0.5 + 2 * (1 + 7 + 10 + 14 + 18 + 23 + 30));
});

it('gives the numbers of compiling anew, to the last bit', () => {
  const beliefs = fullBeliefsOf('US');
  const levels = FULL_RULES.issues.map(() => 0);
  const before = compileValuation(FULL_RULES, 'US', beliefs, levels);
  for (const noDeal of [-0.3, 0, 0.1, 1 / 3]) {
    const anew = compileValuation(FULL_RULES, 'US', { ...beliefs, noDeal }, levels);
    expect(withNoDeal(before, noDeal)).toEqual(anew);
  }
});
