import { expect, test } from 'vitest';
import { codesAfter } from '../problemsAfter.js';

test.each([
  ['schedule.sequencing.issue', 'sequence', 'unknown-name schedule.sequencing.issue'],
  ['schedule.sequencing.issue', 'aid', 'inconsistent schedule.sequencing.issue'],
  ['issues[2].structural', undefined, 'inconsistent schedule.sequencing.issue'],
  ['schedule.sequencing.discountBy', 'promise', 'unknown-name schedule.sequencing.discountBy'],
  ['schedule.sequencing.monthsPerStage', 0, 'out-of-range schedule.sequencing.monthsPerStage'],
  ['schedule.sequencing.stages[2]', undefined, 'wrong-length schedule.sequencing.stages'],
  ['schedule.sequencing.stages[0].arms', undefined, 'missing schedule.sequencing.stages[0].arms'],
  [
    'schedule.sequencing.stages[0].commitment',
    [1, 1],
    'inconsistent schedule.sequencing.stages[0].commitment',
  ],
  ['schedule.sequencing.stages[0].arm', [1], 'unknown-name schedule.sequencing.stages[0].arm'],
  ['schedule.sequencing.stages[0].aid', [1], 'wrong-length schedule.sequencing.stages[0].aid'],
  ['schedule.sequencing.stages[0].aid', [0, 1], 'out-of-range schedule.sequencing.stages[0].aid[0]'],
  ['schedule.sequencing.stages[0].aid', [1, 1.5], 'out-of-range schedule.sequencing.stages[0].aid[1]'],
  ['schedule.sequencing.stages[0].aid', [3, 2], 'inconsistent schedule.sequencing.stages[0].aid[1]'],
  ['schedule.verification.monitored', 'N', 'unknown-name schedule.verification.monitored'],
  ['schedule.verification.deterrence', [0, 0.3], 'wrong-length schedule.verification.deterrence'],
  ['schedule.verification.deterrence[2]', 2, 'out-of-range schedule.verification.deterrence[2]'],
  ['schedule.commitment.kappa[0]', -0.1, 'out-of-range schedule.commitment.kappa[0]'],
  ['schedule.commitment.kappa', [0.1], 'wrong-length schedule.commitment.kappa'],
  ['schedule.commitment.plan', 3, 'out-of-range schedule.commitment.plan'],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toContain(expected);
});
