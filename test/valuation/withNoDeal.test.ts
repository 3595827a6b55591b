import { expect, it } from 'vitest';
import { compileValuation, withNoDeal } from '../../src/valuation/index.js';
import { FULL_RULES, fullBeliefsOf } from './fullSize.js';

it('gives the numbers of compiling anew, to the last bit', () => {
  const beliefs = fullBeliefsOf('US');
  const levels = FULL_RULES.issues.map(() => 0);
  const before = compileValuation(FULL_RULES, 'US', beliefs, levels);
  for (const noDeal of [-0.3, 0, 0.1, 1 / 3]) {
    const anew = compileValuation(FULL_RULES, 'US', { ...beliefs, noDeal }, levels);
    expect(withNoDeal(before, noDeal)).toEqual(anew);
  }
});
