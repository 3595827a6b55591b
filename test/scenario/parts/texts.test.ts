import { expect, test } from 'vitest';
import { codesAfter } from '../problemsAfter.js';

const written = { when: { issue: 'commitment', atLeast: 2 }, then: { issue: 'verification', atLeast: 1 } };

test.each([
  [
    'constraints',
    [{ ...written, when: { issue: 'commit', atLeast: 2 } }],
    'unknown-name constraints[0].when.issue',
  ],
  [
    'constraints',
    [{ ...written, when: { issue: 'aid', atLeast: 1 } }],
    'inconsistent constraints[0].when.issue',
  ],
  [
    'constraints',
    [{ ...written, when: { issue: 'commitment', atLeast: 3 } }],
    'out-of-range constraints[0].when.atLeast',
  ],
  [
    'constraints',
    [{ ...written, then: { issue: 'aid', atMost: 99 } }],
    'out-of-range constraints[0].then.atMost',
  ],
  ['constraints', [{ when: written.when }], 'missing constraints[0].then'],
  ['constraints', [{ ...written, than: 1 }], 'unknown-key constraints[0].than'],
  ['inForce', [{ label: 'old', levels: { aid: 9 } }], 'out-of-range inForce[0].levels.aid'],
  ['inForce', [{ label: 'old', levels: { commitment: 2 } }], 'inconsistent inForce[0].levels.commitment'],
  ['inForce', [{ label: ' ', levels: {} }], 'missing inForce[0].label'],
  [
    'inForce',
    [
      { label: 'old', levels: {} },
      { label: 'old', levels: {} },
    ],
    'duplicate inForce[1].label',
  ],
  ['schedule.floor', 1, 'wrong-type schedule.floor'],
  ['schedule.commitment.term', [null, null], 'wrong-length schedule.commitment.term'],
  ['schedule.commitment.term', [null, null, 0], 'out-of-range schedule.commitment.term[2]'],
  ['schedule.commitment.onward', 'yes', 'wrong-type schedule.commitment.onward'],
  ['schedule.commitment.nextLevel', 'yes', 'wrong-type schedule.commitment.nextLevel'],
  ['schedule.commitment.demandsWithinTerm', 0, 'wrong-type schedule.commitment.demandsWithinTerm'],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toContain(expected);
});

test.each([
  ['constraints', [written, { ...written, then: { issue: 'aid', atMost: 1 } }]],
  ['inForce', [{ label: 'Joint Statement', levels: { commitment: 1 } }]],
  ['schedule.commitment.term', [null, null, { value: 6, low: 3, high: 8 }]],
])('%s = %j is fine', (path, value) => {
  expect(codesAfter(path, value)).toEqual([]);
});
