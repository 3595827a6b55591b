import { describe, expect, test } from 'vitest';
import type { Move } from '../../../src/talks/index.js';
import { copyMove } from '../../../src/talks/moves/moves.js';
import { differenceOf, flawOf } from '../playing.js';

const issues = ['arms'];
const deal = [1, 0];
const cases: readonly [what: string, given: unknown, kept: Move][] = [
  [
    'members in another order',
    { attend: true, toward: 'B', kind: 'signal', tone: 'neutral' },
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: true },
  ],
  [
    'leave, if it is true',
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: false, leave: true },
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: false, leave: true },
  ],
  [
    'not if it is false',
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: false, leave: false },
    { kind: 'signal', tone: 'neutral', toward: 'B', attend: false },
  ],
  ['other members', { kind: 'walkOut', because: () => 'anger' }, { kind: 'walkOut' }],
  [
    'minus zero',
    { kind: 'consult', meetings: [{ with: 'B', urge: -0, disclose: [] }] },
    { kind: 'consult', meetings: [{ with: 'B', urge: 0, disclose: [] }] },
  ],
  ['minus zero in deals', { kind: 'propose', deal: [-0, 1] }, { kind: 'propose', deal: [0, 1] }],
  ['an empty opt-out', { kind: 'accept', optOut: [] }, { kind: 'accept' }],
  ['an undefined one', { kind: 'accept', optOut: undefined }, { kind: 'accept' }],
  ['an opt-out', { kind: 'accept', optOut: ['aid'] }, { kind: 'accept', optOut: ['aid'] }],
  [
    'an undefined counter',
    { counter: undefined, kind: 'object', objections: [{ direction: 'up', issue: 'a', loud: 1 }] },
    { kind: 'object', objections: [{ issue: 'a', direction: 'up' }] },
  ],
  [
    'a counter',
    { kind: 'object', counter: deal, objections: [] },
    { kind: 'object', objections: [], counter: [1, 0] },
  ],
  ['choices', { kind: 'implement', choices: ['perform'] }, { kind: 'implement', choices: ['perform'] }],
  ['close', { kind: 'close' }, { kind: 'close' }],
];

describe('what the log keeps of a move', () => {
  test.each(cases)('%s', (_what, given, kept) => {
    const copy = copyMove(given as Move);
    expect(differenceOf(copy, kept)).toBeUndefined();
    expect(flawOf(copy)).toBeUndefined();
    expect(differenceOf(copyMove(copy), kept)).toBeUndefined();
  });

  test('it shares nothing with what was given', () => {
    const meetings = ['B', 'C'].map((id) => ({ with: id, urge: 1, disclose: issues }));
    const copy = copyMove({ kind: 'consult', meetings });
    expect(flawOf(copy)).toBeUndefined();
    issues.push('aid');
    expect(JSON.stringify(copy)).not.toContain('aid');
  });
});
