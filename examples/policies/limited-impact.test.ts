// "A second round is likely to have limited impact" (C10): a claim about a probability.
import fc from 'fast-check';
import { changeScenario, december2003 } from 'six-party-talks';
import { agreed, eventually, not, probabilityAtLeast } from 'six-party-talks/testing';
import { test } from 'vitest';

test('nine times in ten, the first two rounds bring no agreement of substance', () => {
  const nothing = not(eventually(agreed({ substance: true })));
  const twoRounds = changeScenario(december2003, { horizon: { rounds: 2 } });
  fc.assert(probabilityAtLeast(0.9, twoRounds, nothing), { numRuns: 1 });
});
